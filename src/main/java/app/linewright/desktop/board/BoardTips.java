package app.linewright.desktop.board;

import app.linewright.desktop.board.BoardLine.Age;
import app.linewright.desktop.board.BoardLine.Look;
import app.linewright.desktop.board.BoardLine.Offer;
import app.linewright.desktop.kit.Figures;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.Stage;
import app.linewright.odds.opportunity.Commissions;
import app.linewright.odds.opportunity.NetPrice;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What the Board's cells say in words: ages, and what a tooltip and a screen reader tell. */
final class BoardTips {
    private final Words words;
    private final Figures figures;
    private final ObservableValue<ZoneId> zone;
    private final DateTimeFormatter dateAndTime;

    BoardTips(Words words, ObservableValue<ZoneId> zone) {
        this.words = words;
        this.figures = words.figures();
        this.zone = zone;
        this.dateAndTime = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", words.locale());
    }

    /** The age in a narrow column: a number only where the time is exact. */
    String age(@Nullable Age age, Instant now) {
        if (age == null) {
            return "";
        }
        return switch (age.time()) {
            case QuoteTime.Exact exact ->
                exact.age(now).map(figures::age).orElseGet(() -> words.say("board.age.ahead"));
            case QuoteTime.Window _ -> words.say("board.age.window");
            case QuoteTime.Unknown _ -> words.say("board.age." + unknown(age.stage()));
        };
    }

    /** The age in a sentence. */
    String agePhrase(@Nullable Age age, Instant now) {
        if (age == null) {
            return "";
        }
        return switch (age.time()) {
            case QuoteTime.Exact exact -> exact.age(now)
                    .map(old -> words.say("board.tip.age.old", figures.age(old)))
                    .orElseGet(() -> words.say(
                            "board.tip.age.ahead", text(exact.at()), figures.age(Duration.between(now, exact.at()))));
            case QuoteTime.Window(Instant from, Instant to) ->
                words.say("board.tip.age.window", text(from), text(to));
            case QuoteTime.Unknown _ -> words.say("board.tip.age." + unknown(age.stage()));
        };
    }

    /** A price with its source and age. */
    String offer(Offer offer, Instant now) {
        var age = agePhrase(offer.age(), now);
        if (offer.look() == Look.AGGREGATE) {
            return words.say("board.tip.aggregate", offer.source(), age);
        }
        var price = offer.point().isEmpty()
                ? words.say("board.tip.offer", offer.price(), offer.source(), age)
                : words.say("board.tip.offer.point", offer.price(), offer.point(), offer.source(), age);
        return offer.others().isEmpty() ? price : price + ". " + words.say("board.tip.otherLines", offer.others());
    }

    /** The name of a source, and what is taken off its prices before they are compared. */
    String source(Sportsbook source) {
        return commission(source).map(taken -> source.name() + ". " + taken).orElse(source.name());
    }

    /** What {@code source} takes of winnings, in a sentence; empty where it takes nothing. */
    Optional<String> commission(Sportsbook source) {
        int taken = Commissions.UNKNOWN.of(source);
        return taken == 0
                ? Optional.empty()
                : Optional.of(words.say("board.tip.commission", figures.percent(taken / (double) NetPrice.WHOLE)));
    }

    /** A span of time, shortly. */
    String span(Duration span) {
        return span.toHours() > 0
                ? words.say("board.span.hours", span.toHours())
                : words.say("board.span.minutes", span.toMinutes());
    }

    /** A decimal price that was computed. */
    String decimal(double price) {
        return figures.twoDecimals(price);
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    private String text(Instant instant) {
        return dateAndTime.format(instant.atZone(zone.getValue()));
    }

    private static String unknown(Stage stage) {
        return switch (stage) {
            case CLOSING -> "closing";
            case OPENING -> "opening";
            case PRE_MATCH, IN_PLAY -> "unknown";
        };
    }
}
