package app.linewright.desktop.board;

import app.linewright.odds.BookKey;
import app.linewright.odds.Sportsbook;
import app.linewright.sport.LeagueKey;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a person has arranged the Board's table.
 *
 * @param sort the order of the markets; empty for that of their days, leagues and starts
 * @param hidden the columns that are not shown
 * @param order the books that were put in an order, first to last; others follow them
 * @param hiddenBooks the books whose columns are not shown
 * @param folded the days that are folded
 */
public record TableChoice(
        Optional<BoardSort> sort,
        Set<Column> hidden,
        List<BookKey> order,
        Set<BookKey> hiddenBooks,
        Set<BoardLine.Day.Key> folded) {
    /** A column that need not be shown. */
    public enum Column {
        FAIR,
        EDGE,
        HOLD,
        AGE,
        TREND;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** So many folded days are remembered, the latest ones. */
    private static final int MOST_FOLDED = 24;

    public static final TableChoice STANDARD =
            new TableChoice(Optional.empty(), Set.of(), List.of(), Set.of(), Set.of());

    public TableChoice {
        hidden = Set.copyOf(hidden);
        order = List.copyOf(order);
        hiddenBooks = Set.copyOf(hiddenBooks);
        folded = Set.copyOf(folded);
    }

    TableChoice withSort(Optional<BoardSort> other) {
        return new TableChoice(other, hidden, order, hiddenBooks, folded);
    }

    TableChoice withColumn(Column column, boolean shown) {
        var changed = EnumSet.noneOf(Column.class);
        changed.addAll(hidden);
        if (shown) {
            changed.remove(column);
        } else {
            changed.add(column);
        }
        return new TableChoice(sort, changed, order, hiddenBooks, folded);
    }

    TableChoice withBook(BookKey book, boolean shown) {
        var changed = new HashSet<>(hiddenBooks);
        if (shown) {
            changed.remove(book);
        } else {
            changed.add(book);
        }
        return new TableChoice(sort, hidden, order, changed, folded);
    }

    TableChoice withFolded(BoardLine.Day.Key day, boolean isFolded) {
        var changed = new HashSet<>(folded);
        if (isFolded) {
            changed.add(day);
        } else {
            changed.remove(day);
        }
        return new TableChoice(sort, hidden, order, hiddenBooks, changed);
    }

    /** All columns in their standard places; the order of the markets and what is folded stay. */
    TableChoice withStandardColumns() {
        return new TableChoice(sort, Set.of(), List.of(), Set.of(), folded);
    }

    /** Moves {@code book} by {@code places} among {@code sources}, which are those quoting here, in their order. */
    TableChoice withMoved(BookKey book, int places, List<Sportsbook> sources) {
        var keys = new ArrayList<>(ordered(sources).stream().map(Sportsbook::key).toList());
        int from = keys.indexOf(book);
        int to = Math.clamp(from + places, 0, keys.size() - 1);
        Collections.swap(keys, from, to);
        // Books that do not quote here keep their places after those that do.
        var all = new LinkedHashSet<>(keys);
        all.addAll(order);
        return new TableChoice(sort, hidden, List.copyOf(all), hiddenBooks, folded);
    }

    /** The same with no day folded. */
    TableChoice unfolded() {
        return new TableChoice(sort, hidden, order, hiddenBooks, Set.of());
    }

    boolean shows(Column column) {
        return !hidden.contains(column);
    }

    boolean shows(Sportsbook book) {
        return !hiddenBooks.contains(book.key());
    }

    /** {@code sources} in the chosen order, the hidden ones among them. */
    List<Sportsbook> ordered(List<Sportsbook> sources) {
        Map<BookKey, Integer> places = new HashMap<>();
        order.forEach(key -> places.put(key, places.size()));
        return sources.stream()
                .sorted(Comparator.comparingInt(source -> places.getOrDefault(source.key(), Integer.MAX_VALUE)))
                .toList();
    }

    /** The choice in a line, to be kept. */
    public String text() {
        var latest = folded.stream()
                .sorted(Comparator.comparing(BoardLine.Day.Key::date)
                        .reversed()
                        .thenComparing(BoardLine.Day.Key::league))
                .limit(MOST_FOLDED)
                .map(day -> day.date() + "/" + day.league().value());
        return Stream.of(
                        part("sort", sort.stream().map(BoardSort::text)),
                        part("hidden", hidden.stream().map(Column::key).sorted()),
                        part("books", order.stream().map(BookKey::value)),
                        part("without", hiddenBooks.stream().map(BookKey::value).sorted()),
                        part("folded", latest))
                .filter(part -> !part.endsWith("="))
                .collect(Collectors.joining(";"));
    }

    private static String part(String name, Stream<String> values) {
        return name + "=" + values.collect(Collectors.joining(","));
    }

    /** What {@link #text} gave; empty where it is something else. */
    public static Optional<TableChoice> parse(String text) {
        Map<String, List<String>> parts = new HashMap<>();
        for (var part : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            var named = part.split("=", 2);
            if (named.length < 2 || !Set.of("sort", "hidden", "books", "without", "folded").contains(named[0])) {
                return Optional.empty();
            }
            parts.put(named[0], List.of(named[1].split(",", -1)));
        }
        try {
            return Optional.of(new TableChoice(
                    values(parts, "sort").findFirst().map(each -> BoardSort.parse(each).orElseThrow()),
                    values(parts, "hidden").map(TableChoice::column).collect(Collectors.toSet()),
                    values(parts, "books").map(BookKey::new).toList(),
                    values(parts, "without").map(BookKey::new).collect(Collectors.toSet()),
                    values(parts, "folded").map(TableChoice::day).collect(Collectors.toSet())));
        } catch (IllegalArgumentException | DateTimeException | NoSuchElementException notOurs) {
            return Optional.empty();
        }
    }

    private static Stream<String> values(Map<String, List<String>> parts, String name) {
        return parts.getOrDefault(name, List.of()).stream();
    }

    private static Column column(String key) {
        return Arrays.stream(Column.values()).filter(each -> each.key().equals(key)).findFirst().orElseThrow();
    }

    private static BoardLine.Day.Key day(String text) {
        var parts = text.split("/", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("“" + text + "” is no day of a league.");
        }
        return new BoardLine.Day.Key(LocalDate.parse(parts[0]), new LeagueKey(parts[1]));
    }
}
