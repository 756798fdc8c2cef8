package app.linewright.feeds.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The whole body of an answer, unpacked. */
public final class Body {
    private final byte[] bytes;

    /** Takes {@code bytes} over without copying them. */
    public Body(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The bytes themselves; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    public int size() {
        return bytes.length;
    }

    /** The beginning of the body as text, {@code most} bytes of it at most. */
    public String beginning(int most) {
        return new String(bytes, 0, Math.min(most, bytes.length), StandardCharsets.UTF_8);
    }

    /**
     * Whether this begins and ends as a JSON object or list does: no page of HTML, and not cut off. What lies between
     * is for the reader to judge.
     */
    public boolean looksLikeJson() {
        int from = 0;
        int to = bytes.length - 1;
        while (from < to && bytes[from] <= ' ') {
            from++;
        }
        while (to > from && bytes[to] <= ' ') {
            to--;
        }
        return to > from
                && ((bytes[from] == '[' && bytes[to] == ']') || (bytes[from] == '{' && bytes[to] == '}'));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Body body && Arrays.equals(body.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
