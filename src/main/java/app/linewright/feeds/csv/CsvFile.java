package app.linewright.feeds.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file, read line by line in bounded memory. Every line is parsed by itself, so one that is broken (a quotation
 * mark never closed, too few cells, a NUL) costs that line and no other. A quoted cell may run over several lines where
 * the whole then makes a row.
 */
public final class CsvFile implements Closeable {
    private static final int MOST_CELLS = 4096;
    /** How many lines one row may run over. */
    private static final int MOST_LINES = 32;
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final TextLines lines;
    private final Deque<TextLines.Line> ahead = new ArrayDeque<>();
    private final StringArrayHandler cells = StringArrayHandler.of(c -> c.maxFields(MOST_CELLS));
    private final CsvReader.CsvReaderBuilder parser;
    private final char separator;
    private final CsvHeader header;
    private long emptyRows;
    private long reached;

    private CsvFile(TextLines lines) throws IOException, FileRefusedException {
        this.lines = lines;
        var first = firstLine();
        separator = separatorOf(first);
        parser = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false);
        var names = parse(first);
        if (names == null && tooManyCells(first)) {
            throw new FileRefusedException(new FileRefusal.TooManyColumns(MOST_CELLS));
        }
        if (names == null) {
            throw new FileRefusedException(FileRefusal.Plain.UNMATCHED_QUOTES);
        }
        header = CsvHeader.of(names);
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws FileRefusedException when it cannot be opened or is no CSV file with a header
     */
    public static CsvFile open(Path path) throws FileRefusedException {
        if (Files.isDirectory(path)) {
            throw new FileRefusedException(FileRefusal.Plain.FOLDER);
        }
        if (!Files.exists(path)) {
            throw new FileRefusedException(FileRefusal.Plain.MISSING);
        }
        try {
            return of(Files.newInputStream(path));
        } catch (IOException e) {
            throw unreadable(e, 0);
        }
    }

    static CsvFile of(InputStream in) throws IOException, FileRefusedException {
        try {
            return new CsvFile(TextLines.of(in));
        } catch (IOException | FileRefusedException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static FileRefusedException unreadable(IOException e, long line) {
        return new FileRefusedException(
                switch (e) {
                    case ZipException _, EOFException _ -> new FileRefusal.Damaged(line);
                    default -> new FileRefusal.Unreadable(line, Shown.plain(String.valueOf(e.getMessage())));
                },
                e);
    }

    private String firstLine() throws IOException, FileRefusedException {
        for (var line = read(); line != null; line = read()) {
            var text = line.text();
            if (text == null) {
                throw new FileRefusedException(new FileRefusal.LongFirstLine(TextLines.LONGEST));
            }
            if (text.startsWith("PK\u0003\u0004")) {
                throw new FileRefusedException(FileRefusal.Plain.ARCHIVE);
            }
            if (text.indexOf('\0') >= 0) {
                throw new FileRefusedException(FileRefusal.Plain.NOT_TEXT);
            }
            if (!text.isBlank()) {
                return text;
            }
        }
        throw new FileRefusedException(FileRefusal.Plain.EMPTY);
    }

    private static char separatorOf(String header) {
        char best = ',';
        long most = 0;
        for (char candidate : SEPARATORS) {
            long count = header.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    public CsvHeader header() {
        return header;
    }

    /** How the characters of what has been read so far are written. */
    public TextEncoding encoding() {
        return lines.encoding();
    }

    /** How many lines without any content have been passed over so far. */
    public long emptyRows() {
        return emptyRows;
    }

    /**
     * The next line with any content, or null after the last.
     *
     * @throws FileRefusedException when the file cannot be read on
     */
    public @Nullable CsvLine next() throws FileRefusedException {
        try {
            for (var line = read(); line != null; line = read()) {
                var text = line.text();
                if (text != null && isEmpty(text)) {
                    emptyRows++;
                } else {
                    return text == null
                            ? new CsvLine.Broken(line.number(), new LineFault.TooLong(TextLines.LONGEST))
                            : lineOf(line.number(), text);
                }
            }
            return null;
        } catch (IOException e) {
            throw unreadable(e, reached);
        }
    }

    private TextLines.@Nullable Line read() throws IOException {
        var line = ahead.isEmpty() ? lines.next() : ahead.poll();
        if (line != null) {
            reached = line.number();
        }
        return line;
    }

    private boolean isEmpty(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != separator && !Character.isWhitespace(c)) {
                return false;
            }
        }
        return true;
    }

    private CsvLine lineOf(long number, String text) throws IOException {
        if (text.indexOf('\0') >= 0) {
            return new CsvLine.Broken(number, new LineFault.Nul());
        }
        if (endsInQuotes(text, false)) {
            return acrossLines(number, text);
        }
        var row = parse(text);
        if (row == null) {
            return new CsvLine.Broken(number, tooManyCells(text)
                    ? new LineFault.TooManyCells(MOST_CELLS)
                    : new LineFault.TextAfterQuote());
        }
        return rowOf(number, row);
    }

    private boolean tooManyCells(String text) {
        return text.chars().filter(c -> c == separator).count() >= MOST_CELLS;
    }

    private CsvLine acrossLines(long number, String text) throws IOException {
        var taken = new ArrayList<TextLines.Line>();
        var joined = new StringBuilder(text);
        boolean open = true;
        while (open && taken.size() < MOST_LINES && joined.length() < TextLines.LONGEST) {
            var line = read();
            if (line == null) {
                break;
            }
            taken.add(line);
            var more = line.text();
            if (more == null) {
                break;
            }
            joined.append('\n').append(more);
            open = endsInQuotes(more, true);
        }
        if (!open && joined.indexOf("\0") < 0) {
            var row = parse(joined.toString());
            if (row != null && row.size() == header.cells()) {
                return new CsvLine.Row(number, row);
            }
        }
        for (var line : taken.reversed()) {
            ahead.push(line);
        }
        return new CsvLine.Broken(number, new LineFault.OpenQuote());
    }

    /** Whether a quoted cell is still open at the end of a line that starts inside one or not. */
    private boolean endsInQuotes(String text, boolean startsInQuotes) {
        if (!startsInQuotes && text.indexOf('"') < 0) {
            return false;
        }
        boolean inQuotes = startsInQuotes;
        boolean cellStart = !startsInQuotes;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (inQuotes || cellStart)) {
                if (inQuotes && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i++;
                } else {
                    inQuotes = !inQuotes;
                }
            }
            cellStart = !inQuotes && c == separator;
        }
        return inQuotes;
    }

    private @Nullable List<String> parse(String text) {
        try {
            return Arrays.asList(parser.ofSingleCsvRecord(cells, text));
        } catch (CsvParseException e) {
            return null;
        }
    }

    private CsvLine rowOf(long number, List<String> row) {
        if (row.size() < header.needed()) {
            return new CsvLine.Broken(number, new LineFault.OtherCells(row.size(), header.needed()));
        }
        for (int i = header.cells(); i < row.size(); i++) {
            if (!row.get(i).isBlank()) {
                return new CsvLine.Broken(number, new LineFault.OtherCells(row.size(), header.cells()));
            }
        }
        return new CsvLine.Row(number, row);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
