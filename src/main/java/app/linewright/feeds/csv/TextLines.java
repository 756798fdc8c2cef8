package app.linewright.feeds.csv;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text file, zipped or not, that end in LF, CRLF or CR. Lines are UTF-8; one that is not is read as
 * Windows-1252. A file that starts with a UTF-16 mark is read as such. Memory is bounded: a line of more than
 * {@link #LONGEST} bytes is passed over, and only said to be too long.
 */
final class TextLines implements Closeable {
    /** The longest line that is kept, in bytes. */
    static final int LONGEST = 1 << 18;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private byte[] line = new byte[4096];
    private long number;
    private TextEncoding encoding;

    private TextLines(InputStream in, TextEncoding encoding) {
        this.in = in;
        this.encoding = encoding;
    }

    /** A line; its text is null where it is too long. */
    record Line(long number, @Nullable String text) {}

    static TextLines of(InputStream file) throws IOException {
        var in = new BufferedInputStream(file, BUFFER);
        if (startsWith(in, 0x1f, 0x8b)) {
            in = new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER);
        }
        if (startsWith(in, 0xef, 0xbb, 0xbf)) {
            in.skipNBytes(3);
        } else if (startsWith(in, 0xff, 0xfe) || startsWith(in, 0xfe, 0xff)) {
            return new TextLines(new ToUtf8(new InputStreamReader(in, StandardCharsets.UTF_16)), TextEncoding.UTF_16);
        }
        return new TextLines(in, TextEncoding.UTF_8);
    }

    private static boolean startsWith(BufferedInputStream in, int... mark) throws IOException {
        in.mark(mark.length);
        var start = in.readNBytes(mark.length);
        in.reset();
        for (int i = 0; i < mark.length; i++) {
            if (i >= start.length || Byte.toUnsignedInt(start[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The encoding met so far; it turns to Windows-1252 with the first line that is not UTF-8. */
    TextEncoding encoding() {
        return encoding;
    }

    /** The next line, or null after the last. */
    @Nullable Line next() throws IOException {
        if (position == limit && !fill()) {
            return null;
        }
        number++;
        int length = 0;
        boolean kept = true;
        while (true) {
            int end = position;
            while (end < limit && buffer[end] != '\n' && buffer[end] != '\r') {
                end++;
            }
            kept = kept && length + (end - position) <= LONGEST;
            if (kept) {
                length = append(length, end);
            }
            position = end;
            if (position < limit) {
                endLine();
                return new Line(number, kept ? decode(length) : null);
            }
            if (!fill()) {
                return new Line(number, kept ? decode(length) : null);
            }
        }
    }

    private int append(int length, int end) {
        int added = end - position;
        if (length + added > line.length) {
            line = Arrays.copyOf(line, Math.max(length + added, 2 * line.length));
        }
        System.arraycopy(buffer, position, line, length, added);
        return length + added;
    }

    private void endLine() throws IOException {
        boolean carriageReturn = buffer[position++] == '\r';
        if (carriageReturn && (position < limit || fill()) && buffer[position] == '\n') {
            position++;
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    private String decode(int length) {
        for (int i = 0; i < length; i++) {
            if (line[i] < 0) {
                return decodeBeyondAscii(length);
            }
        }
        return new String(line, 0, length, StandardCharsets.ISO_8859_1);
    }

    private String decodeBeyondAscii(int length) {
        try {
            return utf8.decode(ByteBuffer.wrap(line, 0, length)).toString();
        } catch (CharacterCodingException notUtf8) {
            // Files saved by older spreadsheets; Windows-1252 gives every byte some character, so this cannot fail.
            encoding = TextEncoding.WINDOWS_1252;
            return new String(line, 0, length, WINDOWS_1252);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
