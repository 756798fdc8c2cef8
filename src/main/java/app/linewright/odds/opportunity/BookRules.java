package app.linewright.odds.opportunity;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.sport.Sport;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How books settle what can be settled in more than one way, as their published rules have it: overtime, ties, listed
 * pitchers, shortened games. Rules change and the list is short: it warns of known differences, and its silence is no
 * promise.
 */
public final class BookRules {
    /** The value of a rule on which books are known to differ. */
    public static final String VARIES = "varies";

    private static final String FILE = "/app/linewright/data/book-rules.csv";
    private static final String ANY = "*";

    private final List<Rule> rules;

    /** @param rules the rules; one that names its book goes before one for all books */
    public BookRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * A line of the list.
     *
     * @param sport a sport's key, or {@code *}
     * @param market a market's key, or {@code *}
     * @param book a book's key, or {@code *}
     * @param name what is ruled, such as {@code listed pitchers}
     * @param value how; {@code varies} where books are known to differ and each has to be looked up
     */
    public record Rule(String sport, String market, String book, String name, String value) {
        private boolean isAbout(Sport asked, MarketType type) {
            return (sport.equals(ANY) || sport.equals(asked.key()))
                    && (market.equals(ANY) || market.equals(type.key()));
        }
    }

    /**
     * A rule that the books of one opportunity do not share, or may not.
     *
     * @param values the rule of each book
     */
    public record Difference(String rule, Map<BookKey, String> values) {
        public Difference {
            values = Map.copyOf(values);
        }

        /** The difference in words. */
        public String sentence() {
            var distinct = new TreeSet<>(values.values());
            return distinct.contains(VARIES)
                    ? "Books differ on " + rule + ": read the rules of each."
                    : "The books differ on " + rule + ": " + String.join(" against ", distinct) + ".";
        }
    }

    /** The list that the program ships, in {@code data/book-rules.csv}. */
    public static BookRules shipped() {
        try (var in = BookRules.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The program's " + FILE + " is missing; install it again.");
            }
            try (var csv = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
                return new BookRules(csv.stream()
                        .map(row -> new Rule(
                                row.getField("sport"),
                                row.getField("market"),
                                row.getField("book"),
                                row.getField("rule"),
                                row.getField("value")))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The program's " + FILE + " cannot be read; install it again.", e);
        }
    }

    public List<Rule> rules() {
        return rules;
    }

    /** What {@code books} do not, or may not, rule alike; nothing where they are one and the same book. */
    public List<Difference> differences(Sport sport, MarketType market, Collection<BookKey> books) {
        var distinct = new TreeSet<>(books);
        if (distinct.size() < 2) {
            return List.of();
        }
        var byName = new TreeMap<String, Map<BookKey, String>>();
        for (Rule rule : rules) {
            if (rule.isAbout(sport, market)) {
                var values = byName.computeIfAbsent(rule.name, _ -> new LinkedHashMap<>());
                for (BookKey book : distinct) {
                    if (rule.book.equals(book.value())) {
                        values.put(book, rule.value);
                    } else if (rule.book.equals(ANY)) {
                        values.putIfAbsent(book, rule.value);
                    }
                }
            }
        }
        return byName.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .filter(each -> each.getValue().containsValue(VARIES)
                        || each.getValue().values().stream().distinct().count() > 1)
                .map(each -> new Difference(each.getKey(), each.getValue()))
                .toList();
    }
}
