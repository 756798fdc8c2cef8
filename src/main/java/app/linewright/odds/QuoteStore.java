package app.linewright.odds;

import app.linewright.sport.EventId;
import app.linewright.store.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/**
 * The tables {@code odds_snapshots} (append-only history, one compressed block a row) and {@code latest_quotes} (one
 * row a market, for the board).
 */
public final class QuoteStore {
    /**
     * Appends the quotes of a file that are not stored yet and brings the latest quotes up to date. A quote that is
     * stored already, equal in every part, counts as unchanged; so the same batch twice changes nothing. In bulk: the
     * markets of a batch are read and written together.
     *
     * @throws IllegalArgumentException if a quote's book is not among the stored sportsbooks
     */
    public Stored append(Transaction transaction, Collection<MarketQuotes> batch) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #append(Transaction, Collection)}, for quotes that a live feed fetched at {@code fetched}. */
    public Stored append(Transaction transaction, Collection<MarketQuotes> batch, Instant fetched) {
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

    /** The latest quote of every source, outcome and stage, for every market of {@code events}. */
    public StoredQuotes latest(Transaction transaction, Collection<EventId> events) {
        throw new UnsupportedOperationException();
    }

    /** Every quote that the history holds of the markets of {@code events}, in the order in which it was stored. */
    public StoredQuotes history(Transaction transaction, Collection<EventId> events) {
        throw new UnsupportedOperationException();
    }
}
