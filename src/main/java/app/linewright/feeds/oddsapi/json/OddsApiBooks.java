package app.linewright.feeds.oddsapi.json;

import app.linewright.odds.BookKey;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In which regions The Odds API has its books, as far as that was known when the program was made: books come and go,
 * so nothing is ever refused for not being here.
 */
public final class OddsApiBooks {
    private static final String FILE = "/app/linewright/data/odds-api-books.csv";

    /** Books of this region sell entries of several picks; what they show as a price is not one to bet at alone. */
    private static final String PICK_EM = "us_dfs";

    private final Map<BookKey, List<String>> regions;
    private final Map<String, BookKey> keys = new HashMap<>();

    private OddsApiBooks(Map<BookKey, List<String>> regions) {
        this.regions = Map.copyOf(regions);
        regions.keySet().forEach(key -> keys.put(key.value(), key));
    }

    /** The list that the program ships, in {@code data/odds-api-books.csv}. */
    public static OddsApiBooks shipped() {
        try (var in = OddsApiBooks.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The program's " + FILE + " is missing; install it again.");
            }
            Map<BookKey, List<String>> regions = new HashMap<>();
            try (var csv = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
                csv.forEach(row -> regions.put(
                        new BookKey(row.getField("key")), List.of(row.getField("regions").split("\\|"))));
            }
            return new OddsApiBooks(regions);
        } catch (IOException e) {
            throw new UncheckedIOException("The program's " + FILE + " cannot be read; install it again.", e);
        }
    }

    /** The key that {@code text} writes, of a book that is known as one and the same object; null if it is none. */
    @Nullable BookKey key(String text) {
        var known = keys.get(text);
        return known != null || !BookKey.isKey(text) ? known : new BookKey(text);
    }

    /** The regions in which {@code book} is asked for; none where that is not known. */
    public List<String> regions(BookKey book) {
        return regions.getOrDefault(book, List.of());
    }

    /** The books of a region. */
    public Set<BookKey> of(String region) {
        var books = new HashSet<BookKey>();
        regions.forEach((book, in) -> {
            if (in.contains(region)) {
                books.add(book);
            }
        });
        return books;
    }

    /** Whether {@code book} sells entries of several picks, not single bets. */
    boolean isPickEm(BookKey book) {
        return regions(book).equals(List.of(PICK_EM));
    }
}
