package app.linewright.desktop.board;

import app.linewright.desktop.board.BoardFilter.Part;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.BookKey;
import app.linewright.odds.Sportsbook;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The filters that hold, one a chip, in words. What stands in a field or a segment of its own has no chip. */
final class FilterChips {
    private final Words words;

    FilterChips(Words words) {
        this.words = words;
    }

    /**
     * One filter.
     *
     * @param part what of the filter it is; empty for the league
     * @param name what is filtered by, {@code value} what has to hold
     */
    record Chip(Optional<Part> part, String name, String value) {}

    List<Chip> of(BoardFilter filter, LeagueChoice league, List<Sportsbook> books) {
        var chips = new ArrayList<Chip>();
        if (league.league().isPresent()) {
            chips.add(new Chip(Optional.empty(), words.say("board.league"), league.title()));
        }
        filter.edge().ifPresent(over -> chips.add(new Chip(
                Optional.of(Part.EDGE), words.say("filter.edge"), over(over))));
        filter.age().ifPresent(limit -> chips.add(new Chip(
                Optional.of(Part.AGE), words.say("filter.age"), under(limit))));
        if (!filter.books().isEmpty()) {
            chips.add(new Chip(Optional.of(Part.BOOKS), words.say("filter.books"), books(filter, books)));
        }
        return chips;
    }

    /** The edge asked for, as a chip and a menu tell it. */
    String over(double edge) {
        var percent = BigDecimal.valueOf(100 * edge).stripTrailingZeros();
        return words.say("filter.edge.over", percent.scale() > 0 ? percent : percent.longValue());
    }

    /** The age asked for, as a chip and a menu tell it. */
    String under(Duration age) {
        return words.say("filter.age.under", age.toMinutes());
    }

    /** One book by its name, several by their number. */
    private String books(BoardFilter filter, List<Sportsbook> known) {
        if (filter.books().size() > 1) {
            var all = Math.max(known.size(), filter.books().size());
            return words.say("filter.books.several", filter.books().size(), all);
        }
        return filter.books().stream().map(key -> name(key, known)).findFirst().orElse("");
    }

    private static String name(BookKey key, List<Sportsbook> known) {
        return known.stream()
                .filter(book -> book.key().equals(key))
                .map(Sportsbook::name)
                .findFirst()
                .orElse(key.value());
    }
}
