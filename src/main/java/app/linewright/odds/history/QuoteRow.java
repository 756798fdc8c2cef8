package app.linewright.odds.history;

import app.linewright.odds.MarketKey;
import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.StoredQuote;
import app.linewright.odds.board.Game;
import app.linewright.sport.EventStart;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stored price as a row of text. What people wrote never begins like a formula: a spreadsheet would run it. Figures
 * stay figures, negative ones too.
 */
final class QuoteRow {
    static final List<String> HEADER = List.of(
            "league", "simulated", "date", "start", "home", "away", "number", "market", "stat", "player", "stage",
            "book", "outcome", "point", "price", "format", "decimal", "time", "time_until", "fetched", "suspended",
            "taken_down");

    /** Also behind blanks, quotation marks and in full width, as spreadsheets read them. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Z}\\p{Cc}\\p{Cf}\"'“”‘’＇＂]*[=+\\-@＝＋－＠−].*|^[\\t\\r\\n].*", Pattern.DOTALL);

    private QuoteRow() {}

    /** @param player the player's name; empty where the market is about the game */
    static List<String> of(Game game, MarketKey market, String player, StoredQuote stored) {
        var quote = stored.quote();
        var prop = market.prop();
        var key = game.event().key();
        return List.of(
                text(game.league().key().value()),
                game.league().simulated() ? "simulated" : "",
                key.date().toString(),
                game.event().start() instanceof EventStart.AtInstant(Instant start) ? start.toString() : "",
                text(game.home().name()),
                text(game.away().name()),
                String.valueOf(key.sequence()),
                market.type().key(),
                prop == null ? "" : text(prop.stat()),
                text(player),
                quote.stage().key(),
                text(quote.book().value()),
                quote.outcome().key(),
                quote.point() == null ? "" : BigDecimal.valueOf(quote.point().hundredths(), 2).toPlainString(),
                price(quote.price()),
                quote.price().format().key(),
                decimal(quote.price()),
                from(quote.time()),
                quote.time() instanceof QuoteTime.Window(_, Instant to) ? to.toString() : "",
                instant(stored.fetched()),
                quote.suspended() ? "suspended" : "",
                stored.withdrawn() ? "taken down" : "");
    }

    /** What people wrote, with an apostrophe before it where a spreadsheet would take it for a formula. */
    static String text(String written) {
        return FORMULA.matcher(written).matches() ? "'" + written : written;
    }

    private static String from(QuoteTime time) {
        return switch (time) {
            case QuoteTime.Exact(Instant at) -> at.toString();
            case QuoteTime.Window(Instant from, _) -> from.toString();
            case QuoteTime.Unknown _ -> "";
        };
    }

    private static String instant(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }

    /** As it was quoted; a positive American price as a figure, without its sign. */
    private static String price(Price price) {
        var quoted = price.quoted();
        return price.format() == PriceFormat.AMERICAN && quoted.startsWith("+") ? quoted.substring(1) : quoted;
    }

    private static String decimal(Price price) {
        return BigDecimal.valueOf(price.numerator())
                .divide(BigDecimal.valueOf(price.denominator()), MathContext.DECIMAL32)
                .stripTrailingZeros()
                .toPlainString();
    }
}
