package app.linewright.cli;

import app.linewright.feeds.csv.Shown;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Where a command writes: results to {@code out}, errors and progress to {@code err}.
 *
 * @param width the columns of the terminal that shows {@code out}; empty where it goes to a file or another program
 * @param live whether {@code err} is a terminal, on which a line can be written over
 * @param plain whether a true minus sign and the like cannot be shown, so that ASCII stands in for them
 */
public record Terminal(PrintWriter out, PrintWriter err, OptionalInt width, boolean live, boolean plain) {
    private static final int LONGEST_NOTE = 1000;

    /**
     * The terminal this process was started on. The launch script looks at it ({@code test -t}), which Java can do only
     * for both streams at once, and says what it saw in two system properties.
     */
    public static Terminal system() {
        Charset charset = charset();
        return new Terminal(
                new PrintWriter(new FileOutputStream(FileDescriptor.out), false, charset),
                new PrintWriter(new FileOutputStream(FileDescriptor.err), true, charset),
                columns(System.getProperty("linewright.columns", "")),
                Boolean.getBoolean("linewright.live"),
                !charset.newEncoder().canEncode('−'));
    }

    /** Writes a line of the result. */
    public void line(String text) {
        out.println(shown(text));
    }

    /** Writes a line beside the result: an error, a note. In a very long one the middle gives way. */
    public void note(String text) {
        out.flush();
        err.println(shown(text.length() <= LONGEST_NOTE
                ? text
                : text.substring(0, LONGEST_NOTE / 2) + " … " + text.substring(text.length() - LONGEST_NOTE / 2)));
    }

    /**
     * What the terminal cannot show, replaced by what it can; and what would steer it rather than be shown, such as a
     * line's end or an escape in the name of a file, by its code.
     */
    String shown(String text) {
        String line = Shown.onOneLine(text);
        return plain
                ? line.replace('−', '-').replace('–', '-').replace('\u00a0', ' ').replace('·', '|').replace('…', '~')
                        .replace('“', '"').replace('”', '"').replace('’', '\'')
                : line;
    }

    /** UTF-8, as is the custom everywhere but on a Windows console, which has a charset of its own. */
    private static Charset charset() {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
            return StandardCharsets.UTF_8;
        }
        Console console = Objects.requireNonNull(System.console());
        return console.isTerminal() ? console.charset() : StandardCharsets.UTF_8;
    }

    private static OptionalInt columns(String text) {
        return text.matches("[1-9][0-9]{1,3}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
