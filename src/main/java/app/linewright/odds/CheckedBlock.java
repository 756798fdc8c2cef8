package app.linewright.odds;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * The wrapping of a block: a version byte, a CRC32C over the block's identity, the version and all that follows, a byte
 * that says how the body is packed, and the body. A torn or altered block, or one that belongs elsewhere, fails its
 * checksum and is never read.
 *
 * <p>Reuses its compressors: use it from one thread, and close it.
 */
final class CheckedBlock implements AutoCloseable {
    private static final int HEADER = 6;
    private static final int PLAIN = 0;
    private static final int DEFLATED = 1;
    /** Below this size deflating gains nothing. */
    private static final int WORTH_DEFLATING = 48;

    private final int version;
    private final int level;
    private @Nullable Deflater deflater;
    private @Nullable Inflater inflater;

    CheckedBlock(int version) {
        this(version, Deflater.DEFAULT_COMPRESSION);
    }

    /**
     * @param version that is written; those before it are read too
     * @param level how hard to compress, as {@link Deflater} has it
     */
    CheckedBlock(int version, int level) {
        this.version = version;
        this.level = level;
    }

    /** What is in a block, or why it cannot be read. */
    sealed interface Content {
        /** @param version by which the bytes were written */
        record Body(ByteReader bytes, int version) implements Content {}

        /** The reason ends a sentence that starts with the block's place. */
        record Damaged(String reason) implements Content {}
    }

    /** @param identity what makes the block belong where it is stored */
    byte[] wrap(byte[] identity, byte[] body) {
        var packed = body.length < WORTH_DEFLATING ? body : deflated(body);
        boolean smaller = packed.length < body.length;
        var payload = smaller ? packed : body;
        var block = new byte[HEADER + payload.length];
        block[0] = (byte) version;
        block[5] = (byte) (smaller ? DEFLATED : PLAIN);
        System.arraycopy(payload, 0, block, HEADER, payload.length);
        ByteBuffer.wrap(block).putInt(1, checksum(identity, block));
        return block;
    }

    Content unwrap(byte[] identity, byte[] block) {
        if (block.length < HEADER || ByteBuffer.wrap(block).getInt(1) != checksum(identity, block)) {
            return new Content.Damaged("does not match its checksum");
        }
        if (block[0] < 1 || block[0] > version) {
            return new Content.Damaged("has the unknown version " + block[0]);
        }
        try {
            var body = Arrays.copyOfRange(block, HEADER, block.length);
            return new Content.Body(new ByteReader(block[5] == DEFLATED ? inflated(body) : body), block[0]);
        } catch (DataFormatException e) {
            return damaged(e);
        }
    }

    /** A body that was whole, and holds what no writer of this version writes. */
    static Content.Damaged damaged(Exception cause) {
        return new Content.Damaged("cannot be unpacked (" + cause.getMessage() + ")");
    }

    @Override
    public void close() {
        if (deflater != null) {
            deflater.end();
        }
        if (inflater != null) {
            inflater.end();
        }
    }

    private byte[] deflated(byte[] body) {
        var deflating = deflater == null ? new Deflater(level, true) : deflater;
        deflater = deflating;
        deflating.reset();
        deflating.setInput(body);
        deflating.finish();
        var packed = new byte[body.length];
        int length = deflating.deflate(packed);
        return deflating.finished() ? Arrays.copyOf(packed, length) : body;
    }

    private byte[] inflated(byte[] packed) throws DataFormatException {
        var inflating = inflater == null ? new Inflater(true) : inflater;
        inflater = inflating;
        inflating.reset();
        inflating.setInput(packed);
        var body = new byte[Math.max(256, packed.length * 4)];
        int length = inflating.inflate(body);
        while (!inflating.finished()) {
            if (length < body.length) {
                throw new DataFormatException("it ends too early");
            }
            body = Arrays.copyOf(body, body.length * 2);
            length += inflating.inflate(body, length, body.length - length);
        }
        return Arrays.copyOf(body, length);
    }

    private static int checksum(byte[] identity, byte[] block) {
        var crc = new CRC32C();
        crc.update(identity);
        crc.update(block[0]);
        crc.update(block, 5, block.length - 5);
        return (int) crc.getValue();
    }
}
