#!/usr/bin/env python3
"""Times the start of small commands, whole processes, in turn with java -version of the same JDK.

start-time.py LINEWRIGHT [JAVA]: prints the medians, and fails above LIMIT times java -version.
"""
import glob
import os
import statistics
import subprocess
import sys
import time

ROUNDS = 25
LIMIT = 6.0
COMMANDS = {
    "devig": ["devig", "--method", "shin", "2.6", "2.4", "4.3"],
    "devig --json": ["devig", "--json", "2.6", "2.4", "4.3"],
    "convert": ["convert", "-110", "+130"],
    "hold": ["hold", "-110", "-110"],
}


def jdk25():
    for release in sorted(glob.glob("/usr/lib/jvm/*/release")):
        with open(release) as file:
            if 'JAVA_VERSION="25' in file.read():
                return os.path.join(os.path.dirname(release), "bin", "java")
    sys.exit("There is no JDK 25 in /usr/lib/jvm; name its java.")


def seconds(command):
    start = time.perf_counter()
    subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def main():
    java = sys.argv[2] if len(sys.argv) > 2 else jdk25()
    os.environ["LINEWRIGHT_JAVA"] = java
    processes = {"java -version": [java, "-version"]}
    processes.update({name: [sys.argv[1], *arguments] for name, arguments in COMMANDS.items()})
    times = {name: [] for name in processes}
    for _ in range(ROUNDS):
        for name, command in processes.items():
            times[name].append(seconds(command))
    base = statistics.median(times["java -version"])
    slow = False
    for name, taken in times.items():
        median = statistics.median(taken)
        slow |= median > LIMIT * base
        print(f"{name:14} {1000 * median:6.1f} ms  {median / base:4.2f} × java -version")
    if slow:
        sys.exit(f"A small command takes more than {LIMIT} times as long as java -version.")


if __name__ == "__main__":
    main()
