package app.linewright.cli;

import app.linewright.odds.BookKey;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.board.Movement;
import app.linewright.odds.movement.ClosingPrice;
import app.linewright.odds.movement.PriceSeries;
import app.linewright.odds.movement.ReverseMove;
import app.linewright.odds.movement.Steam;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a market moved, as JSON. */
record MovementJson(
        GameJson game,
        String market,
        Instant asOf,
        List<LineJson> lines,
        List<SteamJson> steam,
        List<ReverseJson> reverse,
        List<String> damage) {
    static MovementJson of(Movement movement, ZoneId zone) {
        return new MovementJson(
                GameJson.of(movement.game(), zone),
                movement.market().key(),
                movement.asOf(),
                movement.lines().stream().map(line -> LineJson.of(movement, line)).toList(),
                movement.steam().stream().map(steam -> SteamJson.of(movement, steam)).toList(),
                movement.reverse().stream().map(reverse -> ReverseJson.of(movement, reverse)).toList(),
                movement.damage());
    }

    /** The closing price of a line. Until the start, the last price captured is the current one and closes nothing. */
    static Optional<ClosingPrice.Found> closing(Movement movement, Movement.Line line) {
        return line.closing() instanceof ClosingPrice.Found found && (found.toldBySource() || hasStarted(movement))
                ? Optional.of(found)
                : Optional.empty();
    }

    /** Why a line has no closing price, as the end of a sentence; empty where it has one. */
    static Optional<String> noClosing(Movement movement, Movement.Line line) {
        if (closing(movement, line).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                mayHaveStarted(movement) && line.closing() instanceof ClosingPrice.Missing(var reason)
                        ? reason.words()
                        : "the game has not started");
    }

    private static boolean mayHaveStarted(Movement movement) {
        return movement.game().event().start().mayHaveStartedBy(movement.asOf());
    }

    private static boolean hasStarted(Movement movement) {
        return movement.game().event().start().startedBy(movement.asOf());
    }

    /**
     * The prices of one source for one outcome.
     *
     * @param opening where the series begins; null where only a closing price is known
     * @param closing null where there is none, as {@code noClosing} says
     */
    record LineJson(
            String book,
            String bookName,
            String outcome,
            @Nullable OpeningJson opening,
            @Nullable MovedJson current,
            @Nullable ClosingJson closing,
            @Nullable String noClosing,
            List<MovedJson> quotes) {
        static LineJson of(Movement movement, Movement.Line line) {
            PriceSeries series = line.series();
            return new LineJson(
                    line.source().key().value(),
                    line.source().name(),
                    series.outcome().key(),
                    series.opening()
                            .map(opening -> new OpeningJson(MovedJson.of(opening.quote()), opening.toldBySource()))
                            .orElse(null),
                    series.current().map(MovedJson::of).orElse(null),
                    MovementJson.closing(movement, line)
                            .map(found -> new ClosingJson(
                                    MovedJson.of(found.quote()),
                                    found.toldBySource(),
                                    found.beforeStart().map(Duration::toSeconds).orElse(null)))
                            .orElse(null),
                    MovementJson.noClosing(movement, line).orElse(null),
                    series.quotes().stream().map(MovedJson::of).toList());
        }
    }

    /** Where a series begins: at what the source calls its opening price, or at what was seen first. */
    record OpeningJson(MovedJson quote, boolean toldBySource) {}

    /** The closing price: what the source calls so, or the last one captured before the start. */
    record ClosingJson(MovedJson quote, boolean toldBySource, @Nullable Long secondsBeforeStart) {}

    /** One price of a series; {@code from} and {@code to} are the same instant where its time is exact. */
    record MovedJson(
            String quoted,
            String format,
            double decimal,
            int american,
            @Nullable BigDecimal point,
            String stage,
            @Nullable Instant from,
            @Nullable Instant to,
            boolean suspended) {
        static MovedJson of(Quote quote) {
            return new MovedJson(
                    quote.price().quoted(),
                    quote.price().format().key(),
                    quote.price().decimal(),
                    quote.price().toAmerican(),
                    quote.point() == null ? null : new BigDecimal(quote.point().toString()),
                    quote.stage().key(),
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
                    quote.suspended());
        }
    }

    /** Several books shortened an outcome within a short time. */
    record SteamJson(String outcome, Instant from, Instant to, List<BookJson> books) {
        static SteamJson of(Movement movement, Steam steam) {
            return new SteamJson(
                    steam.outcome().key(), steam.from(), steam.to(), BookJson.of(movement, steam.books()));
        }
    }

    /** One book moved against the market. */
    record ReverseJson(
            String book,
            String bookName,
            String outcome,
            Instant at,
            boolean shortened,
            MovedJson from,
            MovedJson to,
            List<BookJson> against) {
        static ReverseJson of(Movement movement, ReverseMove reverse) {
            return new ReverseJson(
                    reverse.move().book().value(),
                    movement.source(reverse.move().book()).name(),
                    reverse.move().outcome().key(),
                    reverse.move().at(),
                    reverse.move().shortened(),
                    MovedJson.of(reverse.move().from()),
                    MovedJson.of(reverse.move().to()),
                    BookJson.of(movement, reverse.against()));
        }
    }

    /** One of several books. */
    record BookJson(String book, String name) {
        /** Books in the order of their keys: no set's order gets into the output. */
        static List<BookJson> of(Movement movement, Collection<BookKey> books) {
            return books.stream()
                    .map(key -> new BookJson(key.value(), movement.source(key).name()))
                    .sorted(Comparator.comparing(BookJson::book))
                    .toList();
        }
    }
}
