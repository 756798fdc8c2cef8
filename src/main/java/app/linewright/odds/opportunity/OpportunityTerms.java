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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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

    /** The quotes of {@code market} that may be part of an opportunity at {@code now}. */
    List<Quote> admitted(MarketQuotes market, Sport sport, Instant now) {
        var admission = new Admission(market.market().type(), sport, market.quotes());
        return market.quotes().stream()
                .filter(quote -> refusal(quote, admission, now).isEmpty())
                .toList();
    }

    /** Why no quote of {@code market} may be: of the reasons that of the quote that comes nearest to it. */
    public Optional<Refusal> refusal(MarketQuotes market, Sport sport, Instant now) {
        var admission = new Admission(market.market().type(), sport, market.quotes());
        var nearest = Refusal.AGGREGATE;
        for (Quote quote : market.quotes()) {
            var refusal = refusal(quote, admission, now);
            if (refusal.isEmpty()) {
                return refusal;
            }
            nearest = refusal.get().compareTo(nearest) > 0 ? refusal.get() : nearest;
        }
        return Optional.of(nearest);
    }

    /** The first reason, in the order of {@link Refusal}. */
    private Optional<Refusal> refusal(Quote quote, Admission market, Instant now) {
        Sportsbook book = books.get(quote.book());
        if (book == null || !book.isBook()) {
            return Optional.of(Refusal.AGGREGATE);
        }
        if (quote.stage() != Stage.PRE_MATCH) {
            return Optional.of(Refusal.OTHER_STAGE);
        }
        if (!usable.isEmpty() && !usable.contains(quote.book())) {
            return Optional.of(Refusal.NOT_USABLE);
        }
        return market.refusal(quote).or(() -> {
            var age = quote.time().age(now);
            if (age.isEmpty()) {
                return Optional.of(Refusal.NO_EXACT_TIME);
            }
            return age.get().compareTo(dies) < 0 ? Optional.empty() : Optional.of(Refusal.STALE);
        });
    }

    /** What an admitted quote pays after commission. */
    NetPrice net(Quote quote) {
        return commissions.net(Objects.requireNonNull(books.get(quote.book())), quote.price());
    }

    /** The age of an admitted quote. */
    static Duration age(Quote quote, Instant now) {
        return quote.time().age(now).orElseThrow();
    }
}
