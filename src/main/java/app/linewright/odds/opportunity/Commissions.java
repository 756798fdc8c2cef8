package app.linewright.odds.opportunity;

import app.linewright.odds.BookKey;
import app.linewright.odds.Price;
import app.linewright.odds.Sportsbook;
import java.util.Map;

/**
 * What books take of winnings, in hundredths of a percent (500 is 5 %). A book that is not named takes nothing, an
 * exchange that is not named {@link #EXCHANGE}: an arbitrage that only a forgotten commission makes is none.
 */
public record Commissions(Map<BookKey, Integer> named) {
    /** What an exchange is taken to charge while its own rate is not known: 5 % of net winnings. */
    public static final int EXCHANGE = 500;

    /** No commission is known. */
    public static final Commissions UNKNOWN = new Commissions(Map.of());

    /** @throws IllegalArgumentException if a commission is not from 0 % to below 100 % */
    public Commissions {
        named = Map.copyOf(named);
        named.forEach((book, commission) -> {
            if (commission < 0 || commission >= NetPrice.WHOLE) {
                throw new IllegalArgumentException("The commission of " + book
                        + " lies from 0 % to below 100 %, not at " + commission / 100.0 + " %.");
            }
        });
    }

    /** The commission of {@code book}. */
    public int of(Sportsbook book) {
        Integer known = named.get(book.key());
        if (known != null) {
            return known;
        }
        return book.kind() == Sportsbook.Kind.EXCHANGE ? EXCHANGE : 0;
    }

    /** What {@code price} at {@code book} pays after its commission. */
    public NetPrice net(Sportsbook book, Price price) {
        return NetPrice.of(price, of(book));
    }
}
