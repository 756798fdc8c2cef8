package app.linewright.cli;

import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.board.BoardMarket;
import app.linewright.odds.board.BoardRow;
import app.linewright.odds.board.Game;
import app.linewright.odds.board.PlayerQuestion;
import app.linewright.odds.board.RowQuote;
import app.linewright.odds.opportunity.Commissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Markets and their prices in words and figures, for tables. */
final class MarketText {
    private MarketText() {}

    /** The market that a person names: {@code moneyline}, {@code spread} or {@code total}, or its key. */
    static MarketType market(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return MarketType.OF_GAMES.stream()
                .filter(type -> List.of(name(type), name(type) + "s", type.key()).contains(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("“" + name + "” is no market: "
                        + MarketType.OF_GAMES.stream().map(MarketText::name).collect(Collectors.joining(", "))
                        + " are"));
    }

    private static String name(MarketType type) {
        return type.title().toLowerCase(Locale.ROOT);
    }

    /** The outcome with its line: {@code Green Bay Packers −2.5}, {@code draw}, {@code over 49}. */
    static String outcome(BoardMarket market, BoardRow row) {
        var question = Optional.ofNullable(market.player());
        return about(question, outcome(market.game(), row.outcome(), row.point()));
    }

    /** An outcome of a player market after what is asked: {@code Patrick Mahomes, pass yards: over 275.5}. */
    static String about(Optional<PlayerQuestion> question, String outcome) {
        return question.map(asked -> asked.title() + ": " + outcome).orElse(outcome);
    }

    static String outcome(Game game, Outcome outcome, @Nullable Point point) {
        String name = MarketJson.team(game, outcome).orElse(outcome.key());
        if (point == null) {
            return name;
        }
        return name + " " + line(outcome, point);
    }

    private static String line(Outcome outcome, Point point) {
        return switch (outcome) {
            case HOME, AWAY -> line(point);
            case DRAW, OVER, UNDER, YES, NO -> point.toString();
        };
    }

    /** The line of a spread with its sign. */
    static String line(Point point) {
        return (point.hundredths() > 0 ? "+" : "") + Figures.minus(point.toString());
    }

    /** A price, with its line where that is not the row's; nothing where there is none. */
    static String price(BoardRow row, @Nullable RowQuote shown, PriceFormat format) {
        if (shown == null) {
            return "";
        }
        var quote = shown.quote();
        String line = quote.point() == null || quote.point().equals(row.point())
                ? ""
                : " (" + line(quote.outcome(), quote.point()) + ")";
        return Figures.price(quote.price(), format) + line + (quote.suspended() ? " susp." : "");
    }

    /** What is taken off the prices of exchanges among {@code sources} before they are compared; empty without one. */
    static Optional<String> commissions(Collection<Sportsbook> sources) {
        String charged = sources.stream()
                .distinct()
                .filter(source -> Commissions.UNKNOWN.of(source) > 0)
                .map(source -> source.name() + " " + Figures.percent(Commissions.UNKNOWN.of(source) / 10_000.0, 0))
                .collect(Collectors.joining(", "));
        return charged.isEmpty()
                ? Optional.empty()
                : Optional.of("Compared after commission on winnings: " + charged + ".");
    }

    /** How old a price is: {@code 40 s}, {@code 12 min}, {@code window}, {@code unknown}, {@code ahead} of now. */
    static String age(QuoteTime time, Instant now) {
        return switch (time) {
            case QuoteTime.Exact _ -> time.age(now).map(MarketText::age).orElse("ahead");
            case QuoteTime.Window _ -> "window";
            case QuoteTime.Unknown _ -> "unknown";
        };
    }

    static String age(Duration age) {
        if (age.toSeconds() < 120) {
            return age.toSeconds() + " s";
        }
        if (age.toMinutes() < 120) {
            return age.toMinutes() + " min";
        }
        return age.toHours() < 72 ? age.toHours() + " h" : age.toDays() + " days";
    }
}
