package app.linewright.odds.board;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.movement.ClosingPrice;
import app.linewright.odds.movement.PriceSeries;
import app.linewright.odds.movement.ReverseMove;
import app.linewright.odds.movement.Steam;
import java.time.Instant;
import java.util.List;

/**
 * How the prices of a market moved, as far as it is known at an instant.
 *
 * @param asOf the instant
 * @param lines one a source and outcome, sources in column order
 * @param steam where several books shortened an outcome within a short time
 * @param reverse where a book moved against the market
 * @param damage stored prices that could not be read, a sentence each
 */
public record Movement(
        Game game,
        MarketType market,
        Instant asOf,
        List<Line> lines,
        List<Steam> steam,
        List<ReverseMove> reverse,
        List<String> damage) {
    /** The prices of one source for one outcome, and which of them is its closing price. */
    public record Line(Sportsbook source, PriceSeries series, ClosingPrice closing) {}

    public Movement {
        lines = List.copyOf(lines);
        steam = List.copyOf(steam);
        reverse = List.copyOf(reverse);
        damage = List.copyOf(damage);
    }

    /** The source with this key, whose prices stand in {@link #lines}. */
    public Sportsbook source(BookKey key) {
        return lines.stream()
                .map(Line::source)
                .filter(source -> source.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("“" + key + "” has no prices of this market."));
    }
}
