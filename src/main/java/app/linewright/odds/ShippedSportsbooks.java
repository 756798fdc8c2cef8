package app.linewright.odds;

import app.linewright.store.ReferenceData;
import app.linewright.store.Transaction;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The sources of prices that the program ships, in {@code data/sportsbooks.csv}; its order is that of the columns. */
public final class ShippedSportsbooks implements ReferenceData {
    private static final String FILE = "/app/linewright/data/sportsbooks.csv";

    private final SportsbookStore books;

    public ShippedSportsbooks(SportsbookStore books) {
        this.books = books;
    }

    @Override
    public String name() {
        return "sportsbooks";
    }

    @Override
    public String version() {
        return ReferenceData.versionOf(List.of(contents()));
    }

    @Override
    public void load(Transaction transaction) {
        books.load(transaction, read());
    }

    /** What the file holds. */
    public static List<Sportsbook> read() {
        return CsvReader.builder().ofNamedCsvRecord(new String(contents(), StandardCharsets.UTF_8)).stream()
                .map(row -> new Sportsbook(
                        new BookKey(row.getField("key")),
                        row.getField("name"),
                        row.getField("abbreviation"),
                        Sportsbook.Kind.of(row.getField("kind"))))
                .toList();
    }

    private static byte[] contents() {
        try (var in = ShippedSportsbooks.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The program's " + FILE + " is missing; install it again.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The program's " + FILE + " cannot be read; install it again.", e);
        }
    }
}
