package app.linewright.odds;

import app.linewright.store.Transaction;
import java.util.Collection;
import java.util.Map;

/** The table {@code sportsbooks}. */
public final class SportsbookStore {
    /** Every source of prices by its key. */
    public Map<BookKey, Sportsbook> all(Transaction transaction) {
        throw new UnsupportedOperationException();
    }

    /** Stores sources that are not known yet; known ones stay as they are. */
    public void addMissing(Transaction transaction, Collection<Sportsbook> books) {
        throw new UnsupportedOperationException();
    }
}
