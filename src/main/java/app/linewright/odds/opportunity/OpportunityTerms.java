package app.linewright.odds.opportunity;

import app.linewright.odds.BookKey;
import app.linewright.odds.Quote;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.Stage;
import app.linewright.odds.Staleness;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an opportunity may be made of: open prices of real books, captured at an exact instant no longer ago than the
 * limit at which an opportunity dies.
 *
 * @param books the books that can be used; a source that is not among them never enters, and an aggregate never does
 * @param commissions what they take of winnings
 * @param dies the age at which an opportunity is none any more
 */
public record OpportunityTerms(Map<BookKey, Sportsbook> books, Commissions commissions, Duration dies) {
    /** @throws IllegalArgumentException if {@code dies} is not above zero */
    public OpportunityTerms {
        books = Map.copyOf(books);
        if (!dies.isPositive()) {
            throw new IllegalArgumentException("An opportunity lives for more than 0 s, not for " + dies + ".");
        }
    }

    /** Opportunities at {@code books} that die when a price becomes stale. */
    public static OpportunityTerms of(Map<BookKey, Sportsbook> books) {
        return new OpportunityTerms(books, Commissions.UNKNOWN, Staleness.STALE_FROM);
    }

    /** Whether {@code quote} may be part of an opportunity at {@code now}. */
    public boolean admit(Quote quote, Instant now) {
        return book(quote) != null
                && !quote.suspended()
                && quote.stage() == Stage.PRE_MATCH
                && quote.time().age(now).filter(age -> age.compareTo(dies) < 0).isPresent();
    }

    /** What an admitted quote pays after commission. */
    NetPrice net(Quote quote) {
        return commissions.net(bookOf(quote), quote.price());
    }

    /** The book of an admitted quote. */
    Sportsbook bookOf(Quote quote) {
        Sportsbook book = book(quote);
        if (book == null) {
            throw new IllegalArgumentException(quote.book() + " is no book that can be used here.");
        }
        return book;
    }

    /** The age of an admitted quote. */
    static Duration age(Quote quote, Instant now) {
        return quote.time().age(now).orElseThrow();
    }

    private @Nullable Sportsbook book(Quote quote) {
        Sportsbook book = books.get(quote.book());
        return book != null && book.isBook() ? book : null;
    }
}
