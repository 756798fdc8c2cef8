package app.linewright.desktop.board;

import app.linewright.desktop.kit.KeptFields;
import app.linewright.odds.BookKey;
import app.linewright.odds.board.BoardQuestion;
import app.linewright.sport.DayWindow;
import app.linewright.sport.LeagueKey;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the Board shows and how, whatever day it is. The format of prices is not of it: that is how a person reads them
 * in the whole window.
 *
 * @param league the one that is shown; empty for all
 */
public record Arrangement(
        Optional<LeagueKey> league, MarketChoice market, Span span, BoardFilter filter, TableChoice table) {
    /** How the Board is delivered. */
    public static final Arrangement STANDARD = new Arrangement(
            Optional.empty(), MarketChoice.MONEYLINE, Span.DAY, BoardFilter.NONE, TableChoice.STANDARD);

    /** What it is made of, each of which is kept by itself. */
    public enum Part {
        LEAGUE,
        MARKET,
        SPAN,
        FILTER,
        TABLE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What was read.
     *
     * @param unread what could not be; it is as delivered
     */
    record Reading(Arrangement arrangement, Set<Part> unread) {}

    /** How {@code board} is arranged now. */
    public static Arrangement of(BoardViewModel board) {
        return new Arrangement(
                board.leagueProperty().get().league(),
                board.marketProperty().get(),
                board.spanProperty().get(),
                board.filterProperty().get(),
                board.table().choiceProperty().get());
    }

    /** What is asked for to show it from {@code day} on, in {@code zone}. */
    public BoardQuestion question(LocalDate day, ZoneId zone) {
        return BoardQuestion.of(new DayWindow(day, day.plusDays(span.days() - 1L), zone))
                .withLeagues(league.map(Set::of).orElse(Set.of()))
                .withMarkets(market.types())
                .withUsable(filter.books());
    }

    /** Whether both arrange alike. Folding a day is reading, not arranging, and makes no difference. */
    boolean isLike(Arrangement other) {
        return unfolded().equals(other.unfolded());
    }

    private Arrangement unfolded() {
        return new Arrangement(league, market, span, filter, table.unfolded());
    }

    /** The same without its league. */
    Arrangement ofAllLeagues() {
        return new Arrangement(Optional.empty(), market, span, filter, table);
    }

    /** The same without asking for {@code books}. */
    Arrangement without(Set<BookKey> books) {
        var others = filter.books().stream().filter(book -> !books.contains(book)).collect(Collectors.toSet());
        return new Arrangement(league, market, span, filter.withBooks(others), table);
    }

    /** Adds its parts to {@code fields}. */
    KeptFields keptIn(KeptFields fields) {
        return fields
                .with(Part.LEAGUE.key(), league.map(LeagueKey::value).orElse(""))
                .with(Part.MARKET.key(), market.name())
                .with(Part.SPAN.key(), span.name())
                .with(Part.FILTER.key(), filter.kept())
                .with(Part.TABLE.key(), table.text());
    }

    /** Reads what {@link #keptIn} wrote; a part that is missing is as delivered. */
    static Reading read(KeptFields fields) {
        var unread = EnumSet.noneOf(Part.class);
        var reader = new Reader(fields, unread);
        var arrangement = new Arrangement(
                reader.of(Part.LEAGUE, Optional.empty(), Arrangement::league),
                reader.of(Part.MARKET, STANDARD.market, text -> constant(MarketChoice.values(), text)),
                reader.of(Part.SPAN, STANDARD.span, text -> constant(Span.values(), text)),
                reader.of(Part.FILTER, STANDARD.filter, BoardFilter::read),
                reader.of(Part.TABLE, STANDARD.table, TableChoice::parse));
        return new Reading(arrangement, unread);
    }

    private record Reader(KeptFields fields, Set<Part> unread) {
        <T> T of(Part part, T standard, Function<String, Optional<T>> read) {
            var text = fields.find(part.key());
            var value = text.flatMap(read);
            if (text.isPresent() && value.isEmpty()) {
                unread.add(part);
            }
            return value.orElse(standard);
        }
    }

    private static Optional<Optional<LeagueKey>> league(String text) {
        return LeagueKey.isKey(text) ? Optional.of(Optional.of(new LeagueKey(text))) : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String name) {
        return Arrays.stream(constants).filter(constant -> constant.name().equals(name)).findFirst();
    }
}
