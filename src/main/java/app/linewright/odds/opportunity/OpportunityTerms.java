package app.linewright.odds.opportunity;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketQuotes;
import app.linewright.odds.Price;
import app.linewright.odds.Quote;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.Stage;
import app.linewright.odds.Staleness;
import app.linewright.odds.fair.Admission;
import app.linewright.odds.fair.Refusal;
import app.linewright.sport.Sport;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an opportunity may be made of: open prices of real books, captured at an exact instant no longer ago than the
 * limit at which an opportunity dies.
 *
 * @param books every source
 * @param usable the books one can bet at; every book if empty
 * @param commissions what they take of winnings
 * @param dies the age at which an opportunity is none any more
 */
public record OpportunityTerms(
        Map<BookKey, Sportsbook> books, Set<BookKey> usable, Commissions commissions, Duration dies) {
    /** @throws IllegalArgumentException if {@code dies} is not above zero */
    public OpportunityTerms {
        // Asked for every price: a HashMap finds a key faster than the map of Map.copyOf.
        books = Collections.unmodifiableMap(new HashMap<>(books));
        usable = Set.copyOf(usable);
        if (!dies.isPositive()) {
            throw new IllegalArgumentException("An opportunity lives for more than 0 s, not for " + dies + ".");
        }
    }

    /** Opportunities at those of {@code books} that are {@code usable}, which die when a price becomes stale. */
    public static OpportunityTerms of(Map<BookKey, Sportsbook> books, Set<BookKey> usable) {
        return new OpportunityTerms(books, usable, Commissions.UNKNOWN, Staleness.STALE_FROM);
    }

    /** The market with the quotes that may be part of an opportunity at {@code now}. */
    public OpenMarket open(MarketQuotes market, Sport sport, Instant now) {
        var open = new OpenMarket(market, sport, now);
        // The prices of a book mostly follow one another.
        BookKey key = null;
        Sportsbook book = null;
        for (Quote quote : market.quotes()) {
            if (!quote.book().equals(key)) {
                key = quote.book();
                book = books.get(key);
            }
            if (book == null || !book.isBook()) {
                open.refuse(Refusal.AGGREGATE);
                continue;
            }
            var reason = reason(quote, open.admission(), now);
            if (reason == null) {
                open.admit(quote, netDecimal(book, quote.price()));
            } else {
                open.refuse(reason);
            }
        }
        return open;
    }

    /** The first reason against a book's quote, in the order of {@link Refusal}; null if there is none. */
    private @Nullable Refusal reason(Quote quote, Admission market, Instant now) {
        if (quote.stage() != Stage.PRE_MATCH) {
            return Refusal.OTHER_STAGE;
        }
        if (!usable.isEmpty() && !usable.contains(quote.book())) {
            return Refusal.NOT_USABLE;
        }
        if (!market.admits(quote)) {
            return market.refusal(quote).orElseThrow();
        }
        if (quote.time().isYounger(dies, now)) {
            return null;
        }
        return quote.time().age(now).isEmpty() ? Refusal.NO_EXACT_TIME : Refusal.STALE;
    }

    /** What an admitted quote pays after commission. */
    NetPrice net(Quote quote) {
        return commissions.net(Objects.requireNonNull(books.get(quote.book())), quote.price());
    }

    private double netDecimal(Sportsbook book, Price price) {
        int commission = commissions.of(book);
        if (commission == 0) {
            return price.decimal();
        }
        double stake = (double) NetPrice.WHOLE * price.denominator();
        return (stake + (double) (NetPrice.WHOLE - commission) * (price.numerator() - price.denominator())) / stake;
    }

    /** The age of an admitted quote. */
    static Duration age(Quote quote, Instant now) {
        return quote.time().age(now).orElseThrow();
    }
}
