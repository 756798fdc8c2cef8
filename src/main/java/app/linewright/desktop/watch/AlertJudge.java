package app.linewright.desktop.watch;

import app.linewright.desktop.watch.PriceAlert.Aim;
import app.linewright.desktop.watch.PriceAlert.Met;
import app.linewright.odds.Stage;
import app.linewright.odds.Staleness;
import app.linewright.odds.board.BoardMarket;
import app.linewright.odds.board.BoardRow;
import app.linewright.odds.board.RowQuote;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges whether a market reaches what an alert waits for. Only a price that can be taken now does. */
final class AlertJudge {
    private AlertJudge() {}

    /**
     * The price that reaches {@code alert} furthest; empty where none does. A price that is suspended, stale, of
     * unknown time, in play, of another line or of another book than the alert's does not count.
     */
    static Optional<Met> of(PriceAlert alert, BoardMarket market, Instant now) {
        if (!alert.isPending(now) || !market.game().isOpen(now) || market.stage() == Stage.IN_PLAY) {
            return Optional.empty();
        }
        return market.rows().stream()
                .filter(row -> row.outcome() == alert.outcome())
                .flatMap(AlertJudge::quotes)
                .filter(quote -> counts(quote, alert, market, now))
                .filter(quote -> reaches(quote, alert.aim()))
                .max(Comparator.comparingDouble(quote -> quote.quote().price().decimal()))
                .map(quote -> new Met(
                        now,
                        quote.quote().price().decimal(),
                        market.source(quote.quote().book()).name(),
                        Optional.ofNullable(quote.edge())));
    }

    private static Stream<RowQuote> quotes(BoardRow row) {
        return Stream.concat(
                row.quotes().values().stream(), row.others().values().stream().flatMap(Collection::stream));
    }

    private static boolean counts(RowQuote priced, PriceAlert alert, BoardMarket market, Instant now) {
        var quote = priced.quote();
        var age = Staleness.of(quote.time(), now);
        return !quote.suspended()
                && (age == Staleness.FRESH || age == Staleness.AGEING)
                && Objects.equals(quote.point(), alert.point())
                && market.source(quote.book()).isBook()
                && alert.book().map(at -> at.key().equals(quote.book())).orElse(true);
    }

    private static boolean reaches(RowQuote priced, Aim aim) {
        return switch (aim) {
            case Aim.Price(double decimal) -> priced.quote().price().decimal() >= decimal;
            case Aim.Edge(double fraction) -> {
                var edge = priced.edge();
                yield edge != null && edge >= fraction;
            }
        };
    }
}
