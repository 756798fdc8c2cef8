#!/usr/bin/env python3
"""Times how long a window takes to stand on a virtual screen, whole processes, in turn with a window that does nothing.

window-start.py DISTRIBUTION [ROUNDS]: starts the distribution on a home with the demo league, each with its start-up
cache and without any, and beside it a bare window of JavaFX on the same JDK, with a cache of its own and without. Prints
the medians until the first frame is on the screen, and for the distribution until prices are. Needs Xvfb and a JDK 25.
"""
import glob
import mmap
import os
import statistics
import struct
import subprocess
import sys
import tempfile
import time

WIDTH, HEIGHT = 1440, 900
BARE = "app.linewright.bench.BareWindow"
SOURCE = os.path.join(os.path.dirname(__file__), "java", *BARE.split(".")) + ".java"
# Stand-ins for prices, and a frame without any, have fewer colours than this among the pixels looked at.
COLOURS_OF_PRICES = 24


def jdk25():
    for release in sorted(glob.glob("/usr/lib/jvm/*/release")):
        with open(release) as file:
            if 'JAVA_VERSION="25' in file.read():
                return os.path.join(os.path.dirname(release), "bin")
    sys.exit("There is no JDK 25 in /usr/lib/jvm.")


class Screen:
    """A virtual screen, whose pixels are read where Xvfb keeps them."""

    def __init__(self, folder):
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", folder],
            pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        self.display = ":" + os.read(read, 16).decode().strip()
        file = open(os.path.join(folder, "Xvfb_screen0"), "rb")
        self.memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        header = struct.unpack(">25I", self.memory[:100])
        self.start = header[0] + 12 * header[19]
        self.stride = header[12]
        self.middle = self.start + HEIGHT // 2 * self.stride + WIDTH // 2 * 4

    def is_drawn(self):
        return any(self.memory[self.middle : self.middle + 3])

    def has_prices(self):
        seen = set()
        # Below what a message in the middle of the window takes, and above its foot.
        for y in range(600, 800, 5):
            row = self.start + y * self.stride
            pixels = self.memory[row : row + 4 * WIDTH]
            seen.update(pixels[x : x + 3] for x in range(800, 4 * WIDTH, 12))
        return len(seen) >= COLOURS_OF_PRICES

    def close(self):
        self.server.terminate()
        self.server.wait()


def wait(condition, begin, process):
    while not condition():
        if process.poll() is not None or time.perf_counter() - begin > 120:
            sys.exit(f"No window: {' '.join(process.args)}")
        time.sleep(0.002)
    return time.perf_counter() - begin


def timed(command, options, screen, prices):
    """Seconds until the first frame, and until prices where there are any."""
    environment = dict(os.environ, DISPLAY=screen.display, JDK_JAVA_OPTIONS=options)
    begin = time.perf_counter()
    process = subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    times = [wait(screen.is_drawn, begin, process)]
    if prices:
        times.append(wait(screen.has_prices, begin, process))
    process.terminate()
    process.wait()
    while screen.is_drawn():
        time.sleep(0.01)
    return times


def main():
    program = os.path.join(sys.argv[1], "bin", "linewright")
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    java = jdk25()
    os.environ["LINEWRIGHT_JAVA"] = os.path.join(java, "java")
    with tempfile.TemporaryDirectory() as work:
        home, classes, jar, cache = (os.path.join(work, name) for name in ("home", "classes", "bare.jar", "bare.aot"))
        javafx = os.path.join(sys.argv[1], "lib", "javafx")
        modules = ["--module-path", javafx, "--add-modules", "javafx.controls"]
        subprocess.run([os.path.join(java, "javac"), "-d", classes, *modules, SOURCE], check=True)
        subprocess.run([os.path.join(java, "jar"), "--create", "--file", jar, "-C", classes, "."], check=True)
        subprocess.run([program, "--home", home, "refresh", "--feed", "demo"], check=True, stdout=subprocess.DEVNULL)
        bare = [os.path.join(java, "java"), "--enable-native-access=javafx.graphics,ALL-UNNAMED", *modules,
                "-cp", jar]
        screen = Screen(work)
        try:
            training = dict(os.environ, DISPLAY=screen.display)
            subprocess.run([*bare[:1], f"-XX:AOTCacheOutput={cache}", *bare[1:], BARE, "once"], env=training,
                           check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            ways = {
                "with its cache": ([program, "--home", home], "-XX:AOTMode=on", True),
                "without": ([program, "--home", home], "-XX:AOTMode=off", True),
                "bare window, with a cache": ([*bare[:1], f"-XX:AOTCache={cache}", *bare[1:], BARE],
                                              "-XX:AOTMode=on", False),
                "bare window, without": ([*bare, BARE], "-XX:AOTMode=off", False),
            }
            times = {name: [] for name in ways}
            for _ in range(rounds):
                for name, (command, options, prices) in ways.items():
                    times[name].append(timed(command, options, screen, prices))
        finally:
            screen.close()
    print("| | first frame | prices |\n| --- | ---: | ---: |")
    for name, taken in times.items():
        medians = [f"{1000 * statistics.median(column):,.0f} ms" for column in zip(*taken)]
        print(f"| {name} | {' | '.join(medians + [''] * (2 - len(medians)))} |")


if __name__ == "__main__":
    main()
