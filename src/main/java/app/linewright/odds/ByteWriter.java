package app.linewright.odds;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;

/** Writes the integers of a block: seven bits a byte, the lowest first, a set high bit saying that more follow. */
final class ByteWriter {
    private byte[] bytes;
    private int size;

    ByteWriter(int expectedSize) {
        bytes = new byte[Math.max(16, expectedSize)];
    }

    void octet(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) value;
    }

    void unsigned(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            octet((int) rest | 0x80);
            rest >>>= 7;
        }
        octet((int) rest);
    }

    /** Zigzag: small numbers of either sign are short. */
    void signed(long value) {
        unsigned((value << 1) ^ (value >> 63));
    }

    /**
     * Writes an instant, to the microsecond, as the difference from the one before.
     *
     * @return what the next time is written against
     */
    long time(Instant at, long before) {
        long micros = micros(at);
        signed(micros - before);
        return micros;
    }

    /** Writes all that {@code other} holds. */
    void part(ByteWriter other) {
        if (size + other.size > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + other.size));
        }
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    static long micros(Instant at) {
        try {
            return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000), at.getNano() / 1_000);
        } catch (ArithmeticException e) {
            throw new DateTimeException(
                    "The time " + at + " of a quote is too far away: years up to 200,000 can be stored.", e);
        }
    }
}
