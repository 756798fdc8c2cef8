package app.linewright.desktop.board;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketKey;
import app.linewright.odds.Outcome;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;
import app.linewright.sport.LeagueKey;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of the Board's table, its texts laid out. Equal lines look alike. */
public sealed interface BoardLine {
    /** The head of one league's day; the lines of its events follow while it is open. */
    record Day(Key key, String title, String detail, boolean simulated, boolean open) implements BoardLine {
        /** Which day and league. */
        public record Key(LocalDate date, LeagueKey league) {}

        Day withOpen(boolean opened) {
            return new Day(key, title, detail, simulated, opened);
        }
    }

    /** The two teams, above a market whose outcomes do not name them. */
    record Title(MarketKey market, String start, String game) implements BoardLine {
        Title withStart(String other) {
            return new Title(market, other, game);
        }
    }

    /**
     * One outcome with its prices.
     *
     * @param start when the event starts, on its first line; else empty
     * @param star whether the star of the watch list stands on this line, under the start
     * @param last whether the event ends with this line
     * @param about the event in one sentence, for a tooltip and a screen reader
     * @param best the best price one can take; null where there is none
     * @param fair null where there is no fair line
     * @param edge null where there is none to tell
     * @param hold what the best prices hold in all, on the event's first line; else empty
     * @param age of the best price, or of the newest where there is no best; null where there is no price
     */
    record Selection(
            MarketKey market,
            Outcome outcome,
            String start,
            String name,
            boolean star,
            boolean last,
            String about,
            @Nullable Offer best,
            @Nullable FairLine fair,
            @Nullable Edge edge,
            Map<BookKey, Offer> prices,
            String hold,
            @Nullable Age age)
            implements BoardLine {
        Selection withStart(String other) {
            return new Selection(
                    market, outcome, other, name, star, last, about, best, fair, edge, prices, hold, age);
        }
    }

    /** Whether this line stands for the same as {@code other}, with other figures at most. */
    default boolean standsFor(BoardLine other) {
        return switch (this) {
            case Selection mine -> other instanceof Selection its
                    && mine.market.equals(its.market)
                    && mine.outcome == its.outcome
                    && mine.last == its.last;
            case Title mine -> other instanceof Title its && mine.market.equals(its.market);
            case Day mine -> other instanceof Day its && mine.key.equals(its.key);
            case Waiting mine -> mine.equals(other);
        };
    }

    /** A line still to come, drawn as grey bars. */
    record Waiting(boolean first, boolean last, int length) implements BoardLine {}

    /**
     * A price of one source, as its cell shows it.
     *
     * @param others the source's prices at its other lines, in words; empty where it quotes one line
     */
    record Offer(
            String price, String point, Look look, String source, String abbreviation, Age age, String others) {}

    /** What a price's cell says of it besides the number. */
    enum Look {
        PLAIN,
        BEST,
        STALE,
        SUSPENDED,
        /** No bettor can take it. */
        AGGREGATE
    }

    /**
     * The fair price.
     *
     * @param range half its range over the methods
     * @param basis what it was made of
     * @param held whether the prices it was made of are stale
     */
    record FairLine(String price, String range, String basis, boolean held) {}

    /**
     * What the best price is worth beyond the fair line.
     *
     * @param fraction of the stake; NaN while it is held back
     */
    record Edge(double fraction, String text) {
        public boolean held() {
            return Double.isNaN(fraction);
        }
    }

    /** When a price stood, and what its source calls it where that says more. */
    record Age(QuoteTime time, Stage stage) {}
}
