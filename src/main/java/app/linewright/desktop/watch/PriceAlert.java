package app.linewright.desktop.watch;

import app.linewright.desktop.kit.KeptFields;
import app.linewright.odds.BookKey;
import app.linewright.odds.MarketKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Prop;
import app.linewright.sport.EventId;
import app.linewright.sport.EventStart;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.PlayerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a person wants to be told once a selection's price is good enough.
 *
 * @param point the line at which the price has to stand; null where the market has none
 * @param selection the selection's name, and {@code game} its teams, to tell it by
 * @param simulated whether its prices are made up
 * @param aim what the price has to reach
 * @param book at which; at any if empty
 * @param met when and how it was reached; empty while it was not
 */
public record PriceAlert(
        MarketKey market,
        Outcome outcome,
        @Nullable Point point,
        LeagueKey league,
        EventStart start,
        String selection,
        String game,
        boolean simulated,
        Aim aim,
        Optional<AtBook> book,
        Optional<Met> met) {
    /** A book, with its name to tell it by. */
    public record AtBook(BookKey key, String name) {}

    /** What a price has to reach. */
    public sealed interface Aim {
        /** A decimal price of this or more. */
        record Price(double decimal) implements Aim {}

        /** An edge of this fraction of the stake or more. */
        record Edge(double fraction) implements Aim {}
    }

    /**
     * The price that reached it.
     *
     * @param price as the book quotes it, a decimal
     * @param book the book's name
     * @param edge as a fraction of the stake; empty where there is no fair line to tell one
     */
    public record Met(Instant at, double price, String book, Optional<Double> edge) {}

    /** The same, reached. */
    PriceAlert metBy(Met price) {
        return new PriceAlert(
                market, outcome, point, league, start, selection, game, simulated, aim, book, Optional.of(price));
    }

    /** Whether it may still be reached: it was not, and the event has not started. */
    public boolean isPending(Instant now) {
        return met.isEmpty() && !start.startedBy(now);
    }

    KeptFields kept() {
        var fields = new KeptFields()
                .with("event", market.event().toString())
                .with("market", market.type().name())
                .with("outcome", outcome.name())
                .with("point", point == null ? "" : point.toString())
                .with("league", league.value())
                .with("selection", selection)
                .with("game", game)
                .with("simulated", simulated ? "yes" : "")
                .with("book", book.map(at -> at.key().value()).orElse(""))
                .with("bookName", book.map(AtBook::name).orElse(""));
        var prop = market.prop();
        if (prop != null) {
            fields.with("stat", prop.stat()).with("player", prop.player().toString());
        }
        switch (start) {
            case EventStart.AtInstant(Instant instant) -> fields.with("start", instant.toString());
            case EventStart.OnDate(LocalDate date) -> fields.with("date", date.toString());
        }
        switch (aim) {
            case Aim.Price(double decimal) -> fields.with("price", Double.toString(decimal));
            case Aim.Edge(double fraction) -> fields.with("edge", Double.toString(fraction));
        }
        met.ifPresent(reached -> fields
                .with("met", reached.at().toString())
                .with("metPrice", Double.toString(reached.price()))
                .with("metBook", reached.book())
                .with("metEdge", reached.edge().map(String::valueOf).orElse("")));
        return fields;
    }

    /**
     * Reads what {@link #kept} wrote.
     *
     * @throws RuntimeException if {@code fields} are no alert
     */
    static PriceAlert read(KeptFields fields) {
        var prop = fields.find("stat")
                .map(stat -> new Prop(stat, new PlayerId(Long.parseLong(fields.get("player")))))
                .orElse(null);
        var start = fields.find("start")
                .<EventStart>map(instant -> new EventStart.AtInstant(Instant.parse(instant)))
                .orElseGet(() -> new EventStart.OnDate(LocalDate.parse(fields.get("date"))));
        var aim = fields.find("price")
                .<Aim>map(decimal -> new Aim.Price(Double.parseDouble(decimal)))
                .orElseGet(() -> new Aim.Edge(Double.parseDouble(fields.get("edge"))));
        var met = fields.find("met").map(at -> new Met(
                Instant.parse(at),
                Double.parseDouble(fields.get("metPrice")),
                fields.get("metBook"),
                fields.find("metEdge").map(Double::valueOf)));
        return new PriceAlert(
                new MarketKey(
                        new EventId(Long.parseLong(fields.get("event"))),
                        MarketType.valueOf(fields.get("market")),
                        prop),
                Outcome.valueOf(fields.get("outcome")),
                fields.find("point").map(Point::parse).orElse(null),
                new LeagueKey(fields.get("league")),
                start,
                fields.get("selection"),
                fields.get("game"),
                fields.find("simulated").isPresent(),
                aim,
                fields.find("book").map(key -> new AtBook(new BookKey(key), fields.get("bookName"))),
                met);
    }
}
