package app.linewright.odds.opportunity;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketQuotes;
import app.linewright.odds.Quote;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.Stage;
import app.linewright.odds.Staleness;
import app.linewright.odds.fair.Admission;
import app.linewright.odds.fair.Refusal;
import app.linewright.sport.Sport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        books = Map.copyOf(books);
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
        var admission = new Admission(market.market().type(), sport, market.quotes());
        List<Quote> admitted = new ArrayList<>(market.quotes().size());
        var nearest = Refusal.AGGREGATE;
        for (Quote quote : market.quotes()) {
            var reason = reason(quote, admission, now);
            if (reason == null) {
                admitted.add(quote);
            } else if (reason.compareTo(nearest) > 0) {
                nearest = reason;
            }
        }
        return new OpenMarket(market, sport, now, admission, admitted, admitted.isEmpty() ? nearest : null);
    }

    /** The first reason, in the order of {@link Refusal}; null if there is none. */
    private @Nullable Refusal reason(Quote quote, Admission market, Instant now) {
        Sportsbook book = books.get(quote.book());
        if (book == null || !book.isBook()) {
            return Refusal.AGGREGATE;
        }
        if (quote.stage() != Stage.PRE_MATCH) {
            return Refusal.OTHER_STAGE;
        }
        if (!usable.isEmpty() && !usable.contains(quote.book())) {
            return Refusal.NOT_USABLE;
        }
        if (!market.admits(quote)) {
            return market.refusal(quote).orElseThrow();
        }
        var age = quote.time().age(now);
        if (age.isEmpty()) {
            return Refusal.NO_EXACT_TIME;
        }
        return age.get().compareTo(dies) < 0 ? null : Refusal.STALE;
    }

    /** What an admitted quote pays after commission. */
    NetPrice net(Quote quote) {
        return commissions.net(Objects.requireNonNull(books.get(quote.book())), quote.price());
    }

    /** The same as the nearest double, for going through many: the fraction is not brought to lowest terms. */
    double netDecimal(Quote quote) {
        int commission = commissions.of(Objects.requireNonNull(books.get(quote.book())));
        var price = quote.price();
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
