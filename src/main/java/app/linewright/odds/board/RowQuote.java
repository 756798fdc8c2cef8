package app.linewright.odds.board;

import app.linewright.odds.Quote;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A quote as its row compares it.
 *
 * @param quote the quote as it stands, at its own line
 * @param comparable the decimal price at the row's line that is worth as much as the quote, after the commission that
 *     an exchange takes: its own price at a bookmaker where the lines agree; NaN where no fair line leads from one line
 *     to the other
 * @param edge what a unit staked wins on average, after the commission that an exchange takes, by the fair line that
 *     leaves this source out, as a fraction; null where there is no such line, for an aggregate and for a price that
 *     is suspended or too old
 * @param brought when a live feed brought the price, new or changed; null where that is longer ago than
 *     {@link #NEWS}, or a file brought it
 * @param overtaken whether it is a price in play that a fresher one has overtaken, so that the two speak of different
 *     moments of the game; such a price is never best
 */
public record RowQuote(
        Quote quote, double comparable, @Nullable Double edge, @Nullable Instant brought, boolean overtaken) {
    /** For so long it is told that a price changed. */
    public static final Duration NEWS = Duration.ofSeconds(60);
}
