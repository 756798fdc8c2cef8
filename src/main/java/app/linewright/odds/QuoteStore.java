package app.linewright.odds;

import app.linewright.sport.EventId;
import app.linewright.store.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The tables {@code odds_snapshots} (append-only history, one compressed block a row) and {@code latest_quotes} (one
 * row a market, for the board).
 */
public final class QuoteStore {
    /**
     * Appends the quotes that are not stored yet or differ from the last stored one of their book, outcome and stage,
     * and brings the latest quotes up to date; the rest is counted as unchanged. In bulk: the markets of a batch are
     * read and written together.
     */
    public Stored append(Transaction transaction, Collection<MarketQuotes> batch) {
        throw new UnsupportedOperationException();
    }

    /**
     * What {@link #append} did.
     *
     * @param added how many quotes were appended
     * @param unchanged how many quotes were known already
     * @param changed the markets to which at least one quote was appended
     */
    public record Stored(int added, int unchanged, Set<MarketKey> changed) {}

    /** The latest quotes of every market of {@code events}. */
    public List<MarketQuotes> latest(Transaction transaction, Collection<EventId> events) {
        throw new UnsupportedOperationException();
    }

    /** Every quote of {@code market} that the history holds, in the order in which they were stored. */
    public List<Quote> history(Transaction transaction, MarketKey market) {
        throw new UnsupportedOperationException();
    }
}
