package app.linewright.cli;

import app.linewright.odds.BookKey;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.board.BoardMarket;
import app.linewright.odds.board.BoardRow;
import app.linewright.odds.board.Fair;
import app.linewright.odds.board.Game;
import app.linewright.odds.board.LeftOut;
import app.linewright.odds.board.RowQuote;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A market of a game as JSON.
 *
 * @param market the market's key, such as {@code h2h}
 * @param prop what is asked of which player; null where the market is about the game
 * @param point the line at which prices are compared, seen from the home side; null where there is none
 * @param bestHold the hold of the best prices together, as a fraction; null where an outcome has none
 */
record MarketJson(
        GameJson game,
        String market,
        @Nullable PropJson prop,
        String stage,
        @Nullable BigDecimal point,
        @Nullable Double bestHold,
        String fairBasis,
        List<OutcomeJson> outcomes,
        List<SourceJson> sources,
        List<LeftOutJson> leftOut) {
    static MarketJson of(BoardMarket market, ZoneId zone, Instant now) {
        return new MarketJson(
                GameJson.of(market.game(), zone),
                market.type().key(),
                PropJson.of(Optional.ofNullable(market.player())),
                market.stage().key(),
                value(market.point()),
                market.bestHold(),
                market.fairBasis() == null ? "" : market.fairBasis().words(),
                market.rows().stream().map(row -> OutcomeJson.of(market, row, now)).toList(),
                market.sources().stream().map(source -> SourceJson.of(market, source)).toList(),
                market.leftOut().stream().map(LeftOutJson::of).toList());
    }

    private static @Nullable BigDecimal value(@Nullable Point point) {
        return point == null ? null : new BigDecimal(point.toString());
    }

    /** The team of an outcome; empty for one that is no side. */
    static Optional<String> team(Game game, Outcome outcome) {
        return switch (outcome) {
            case HOME -> Optional.of(game.home().name());
            case AWAY -> Optional.of(game.away().name());
            case DRAW, OVER, UNDER, YES, NO -> Optional.empty();
        };
    }

    /**
     * One outcome with every price.
     *
     * @param otherLines the prices of sources that quote several lines, at those that are not compared
     */
    record OutcomeJson(
            String outcome,
            @Nullable String team,
            @Nullable BigDecimal point,
            @Nullable PriceJson best,
            @Nullable PriceJson second,
            @Nullable PriceJson aggregate,
            @Nullable FairJson fair,
            List<PriceJson> prices,
            List<PriceJson> otherLines) {
        static OutcomeJson of(BoardMarket market, BoardRow row, Instant now) {
            return new OutcomeJson(
                    row.outcome().key(),
                    MarketJson.team(market.game(), row.outcome()).orElse(null),
                    value(row.point()),
                    price(market, row.best(), now),
                    price(market, row.second(), now),
                    price(market, row.aggregate(), now),
                    row.fair() == null ? null : FairJson.of(row.fair()),
                    market.sources().stream()
                            .map(source -> price(market, row.quotes().get(source.key()), now))
                            .filter(Objects::nonNull)
                            .toList(),
                    market.sources().stream()
                            .flatMap(source -> row.others().getOrDefault(source.key(), List.of()).stream())
                            .map(quote -> PriceJson.of(market, quote, now))
                            .toList());
        }

        private static @Nullable PriceJson price(BoardMarket market, @Nullable RowQuote quote, Instant now) {
            return quote == null ? null : PriceJson.of(market, quote, now);
        }
    }

    /** The fair probability, its range over the de-vig methods, and the fair price. */
    record FairJson(double probability, double lowest, double highest, double price) {
        static FairJson of(Fair fair) {
            return new FairJson(fair.probability(), fair.lowest(), fair.highest(), fair.price());
        }
    }

    /**
     * One source's price.
     *
     * @param quoted the price as it was quoted, in {@code format}
     * @param comparable the decimal price at the line of the row that is worth as much, after an exchange's commission;
     *     null where it cannot be told
     * @param time {@code exact}, {@code window} or {@code unknown}; only an exact time has an age
     */
    record PriceJson(
            String book,
            String bookName,
            String quoted,
            String format,
            double decimal,
            int american,
            @Nullable BigDecimal point,
            @Nullable Double comparable,
            @Nullable Double edge,
            String time,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long ageSeconds,
            boolean suspended) {
        static PriceJson of(BoardMarket market, RowQuote row, Instant now) {
            var quote = row.quote();
            return new PriceJson(
                    quote.book().value(),
                    market.source(quote.book()).name(),
                    quote.price().quoted(),
                    quote.price().format().key(),
                    quote.price().decimal(),
                    quote.price().toAmerican(),
                    value(quote.point()),
                    Double.isNaN(row.comparable()) ? null : row.comparable(),
                    row.edge(),
                    switch (quote.time()) {
                        case QuoteTime.Exact _ -> "exact";
                        case QuoteTime.Window _ -> "window";
                        case QuoteTime.Unknown _ -> "unknown";
                    },
                    switch (quote.time()) {
                        case QuoteTime.Exact(Instant at) -> at;
                        case QuoteTime.Window(Instant from, _) -> from;
                        case QuoteTime.Unknown _ -> null;
                    },
                    switch (quote.time()) {
                        case QuoteTime.Exact(Instant at) -> at;
                        case QuoteTime.Window(_, Instant to) -> to;
                        case QuoteTime.Unknown _ -> null;
                    },
                    quote.time().age(now).map(Duration::toSeconds).orElse(null),
                    quote.suspended());
        }
    }

    /** A source of prices of the market, with its hold where it prices every outcome at one line. */
    record SourceJson(String book, String name, String kind, @Nullable Double hold) {
        static SourceJson of(BoardMarket market, Sportsbook source) {
            return new SourceJson(
                    source.key().value(), source.name(), kind(source), hold(market, source.key()));
        }

        private static String kind(Sportsbook source) {
            return switch (source.kind()) {
                case SHARP -> "sharp";
                case SOFT -> "soft";
                case EXCHANGE -> "exchange";
                case UNNAMED -> "unnamed";
                case MAXIMUM -> "maximum";
                case AVERAGE -> "average";
                case CONSENSUS -> "consensus";
                case MODEL -> "model";
            };
        }

        private static @Nullable Double hold(BoardMarket market, BookKey book) {
            return market.holds().get(book);
        }
    }

    /** A source that did not take part in the comparison, and why. */
    record LeftOutJson(String book, String name, String reason) {
        static LeftOutJson of(LeftOut leftOut) {
            return new LeftOutJson(leftOut.source().key().value(), leftOut.source().name(), leftOut.reason().words());
        }
    }
}
