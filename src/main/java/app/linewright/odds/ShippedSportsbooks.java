package app.linewright.odds;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The sources of prices that the program ships, in {@code data/sportsbooks.csv}; its order is that of the columns. */
public final class ShippedSportsbooks {
    private static final String FILE = "/app/linewright/data/sportsbooks.csv";

    private ShippedSportsbooks() {}

    public static List<Sportsbook> read() {
        try (var in = ShippedSportsbooks.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The program's " + FILE + " is missing; install it again.");
            }
            try (var csv = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
                return csv.stream()
                        .map(row -> new Sportsbook(
                                new BookKey(row.getField("key")),
                                row.getField("name"),
                                row.getField("abbreviation"),
                                Sportsbook.Kind.of(row.getField("kind"))))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The program's " + FILE + " cannot be read; install it again.", e);
        }
    }
}
