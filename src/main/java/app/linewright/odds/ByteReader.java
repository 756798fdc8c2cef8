package app.linewright.odds;

import java.time.Instant;
import java.util.Objects;

/** Reads what {@link ByteWriter} wrote. Bytes that are not there are an {@link IndexOutOfBoundsException}. */
final class ByteReader {
    private final byte[] bytes;
    private final int end;
    private int next;
    private long before;

    ByteReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private ByteReader(byte[] bytes, int begin, int end) {
        Objects.checkFromToIndex(begin, end, bytes.length);
        this.bytes = bytes;
        this.next = begin;
        this.end = end;
    }

    /** The number of things that follow, each of which takes a byte at least. */
    int count() {
        long n = unsigned();
        if (n < 0 || n > bytes.length) {
            throw new IllegalArgumentException(n + " quotes in " + bytes.length + " bytes");
        }
        return (int) n;
    }

    int[] octets(int n) {
        var octets = new int[n];
        for (int i = 0; i < n; i++) {
            octets[i] = bytes[next++] & 0xFF;
        }
        return octets;
    }

    long unsigned() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte octet = bytes[next++];
            value |= (octet & 0x7FL) << shift;
            if (octet >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number of more than 64 bits");
    }

    long signed() {
        long value = unsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    Instant time() {
        before += signed();
        return instant(before);
    }

    /** The instant so many microseconds after the beginning of 1970. */
    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000), Math.floorMod(micros, 1_000_000) * 1_000L);
    }

    /** Begins another column of times, the first of which was written against {@code origin}. */
    void restartTimes(long origin) {
        before = origin;
    }

    /** Reads the next {@code length} bytes by themselves, and goes on behind them. */
    ByteReader part(int length) {
        var part = new ByteReader(bytes, next, next + length);
        skip(length);
        return part;
    }

    void skip(int length) {
        Objects.checkFromIndexSize(next, length, end);
        next += length;
    }

    boolean atEnd() {
        return next >= end;
    }

    void expectEnd() {
        if (next != end) {
            throw new IllegalArgumentException(end - next + " bytes too many");
        }
    }
}
