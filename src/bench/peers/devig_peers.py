"""Times Linewright's batch de-vig against the Python packages shin and penaltyblog, interleaved, and prints ratios.

Called by run.sh. Each round times every contender once, one after the other, so that whatever else the machine does
falls on all of them alike; a ratio is formed within its round. The peers have no batch call: they are called once a
market, as their users do, so their figures include a Python call each.
"""

import random
import statistics
import subprocess
import sys
import time

import penaltyblog
import shin

ROUNDS = 21
MARKETS = 100_000
PEER_SECONDS = 0.15


def sample_markets():
    """Three-way markets with two decimals and a margin of 2 to 9 %, seeded."""
    rng = random.Random(20261121)
    markets = []
    while len(markets) < MARKETS:
        weights = [rng.lognormvariate(0, 0.6) for _ in range(3)]
        booksum = rng.uniform(1.02, 1.09)
        prices = [max(1.01, round(sum(weights) / (w * booksum), 2)) for w in weights]
        if sum(1 / price for price in prices) > 1.005:
            markets.append(prices)
    return markets


def penaltyblog_line(method):
    return lambda prices: penaltyblog.implied.calculate_implied(prices, method=method).probabilities


PEERS = {
    "shin (Rust core)": ("shin", shin.calculate_implied_probabilities),
    "penaltyblog shin": ("shin", penaltyblog_line("shin")),
    "penaltyblog power": ("power", penaltyblog_line("power")),
}


class Ours:
    """The Java process, which computes only while it is asked."""

    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, question):
        self.process.stdin.write(question + "\n")
        self.process.stdin.flush()

    def nanos(self, method, threads):
        self.ask(f"{method} {threads}")
        return float(self.process.stdout.readline())

    def lines(self, method):
        self.ask(f"lines {method}")
        return [[float(p) for p in self.process.stdout.readline().split(",")] for _ in range(MARKETS)]


def peer_nanos(line, markets, count):
    begin = time.perf_counter_ns()
    for prices in markets[:count]:
        line(prices)
    return (time.perf_counter_ns() - begin) / count


def rate(nanos):
    return f"{1e9 / nanos:,.0f}"


def spread(values):
    return f"{statistics.median(values):,.0f} ({min(values):,.0f} to {max(values):,.0f})"


def main():
    markets = sample_markets()
    with open(sys.argv[1], "w", encoding="ascii") as file:
        file.writelines(",".join(map(str, prices)) + "\n" for prices in markets)
    ours = Ours(sys.argv[2:] + [sys.argv[1]])
    for _ in range(10):
        for method in ("shin", "power"):
            ours.nanos(method, 1)
            ours.nanos(method, 2)
    fair = {method: ours.lines(method) for method in ("shin", "power")}
    counts = {}
    for name, (method, line) in PEERS.items():
        worst = max(
            abs(a - b) for prices, own in zip(markets[:2000], fair[method]) for a, b in zip(line(prices), own)
        )
        counts[name] = min(MARKETS, int(PEER_SECONDS * 1e9 / peer_nanos(line, markets, 500)))
        print(f"{name}: {counts[name]:,} markets a round, largest difference from ours {worst:.1e}")
    ours_nanos = {(method, threads): [] for method in ("shin", "power") for threads in (1, 2)}
    peers_nanos = {name: [] for name in PEERS}
    for _ in range(ROUNDS):
        for (method, threads), nanos in ours_nanos.items():
            nanos.append(ours.nanos(method, threads))
        for name, (_, line) in PEERS.items():
            peers_nanos[name].append(peer_nanos(line, markets, counts[name]))
    print(f"\n{ROUNDS} rounds, {MARKETS:,} three-way markets; medians, with the range over the rounds\n")
    print("| contender | markets a second | ours, one thread, over it | ours, two threads, over it |")
    print("| --- | ---: | ---: | ---: |")
    for (method, threads), nanos in ours_nanos.items():
        print(f"| Linewright {method}, {threads} thread{'s' * (threads - 1)} | {rate(statistics.median(nanos))} | | |")
    for name, (method, _) in PEERS.items():
        ratios = [
            spread([peer / own for peer, own in zip(peers_nanos[name], ours_nanos[method, threads])])
            for threads in (1, 2)
        ]
        print(f"| {name} | {rate(statistics.median(peers_nanos[name]))} | {ratios[0]} | {ratios[1]} |")


if __name__ == "__main__":
    main()
