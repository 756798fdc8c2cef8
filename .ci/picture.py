#!/usr/bin/env python3
"""Waits until something stands on a virtual screen and keeps a picture of it.

picture.py FRAMEBUFFER PNG SECONDS: the frame buffer is the file that Xvfb's -fbdir writes, in the format of xwd.
Fails when the screen stays (nearly) empty for that long.
"""
import struct
import sys
import time
import zlib

ENOUGH_COLOURS = 24


def frame(path):
    """The screen's width, height and rows of RGB bytes."""
    with open(path, "rb") as file:
        data = file.read()
    header = struct.unpack(">25I", data[:100])
    size, width, height, little, bits, stride, colours = (header[i] for i in (0, 4, 5, 7, 11, 12, 19))
    if bits != 32:
        sys.exit(f"The screen has {bits} bits a pixel, not 32.")
    start = size + 12 * colours
    order = (2, 1, 0) if little == 0 else (1, 2, 3)
    rows = []
    for y in range(height):
        row = data[start + y * stride : start + y * stride + 4 * width]
        rgb = bytearray(3 * width)
        for channel, offset in enumerate(order):
            rgb[channel::3] = row[offset::4]
        rows.append(bytes(rgb))
    return width, height, rows


def colours(width, rows):
    return len({row[3 * x : 3 * x + 3] for row in rows[::7] for x in range(0, width, 7)})


def write_png(path, width, height, rows):
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        file.write(chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)))
        file.write(chunk(b"IDAT", zlib.compress(b"".join(b"\0" + row for row in rows), 6)))
        file.write(chunk(b"IEND", b""))


def main():
    buffer, png, seconds = sys.argv[1], sys.argv[2], float(sys.argv[3])
    deadline = time.monotonic() + seconds
    before = None
    while time.monotonic() < deadline:
        time.sleep(1)
        width, height, rows = frame(buffer)
        # Drawn, and the same as a second ago.
        if colours(width, rows) >= ENOUGH_COLOURS and rows == before:
            write_png(png, width, height, rows)
            return
        before = rows
    sys.exit(f"Nothing was drawn within {seconds:.0f} s.")


if __name__ == "__main__":
    main()
