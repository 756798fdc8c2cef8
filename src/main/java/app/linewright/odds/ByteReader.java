package app.linewright.odds;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Reads what {@link ByteWriter} wrote. Bytes that are not there are an {@link IndexOutOfBoundsException}. */
final class ByteReader {
    private final byte[] bytes;
    private int next;
    private long before;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
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
        return Instant.EPOCH.plus(before, ChronoUnit.MICROS);
    }

    /** Begins another column of times. */
    void restartTimes() {
        before = 0;
    }

    void expectEnd() {
        if (next != bytes.length) {
            throw new IllegalArgumentException(bytes.length - next + " bytes too many");
        }
    }
}
