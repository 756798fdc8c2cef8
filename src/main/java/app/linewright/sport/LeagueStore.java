package app.linewright.sport;

import app.linewright.store.Transaction;
import java.util.List;

/** The table {@code leagues}. */
public final class LeagueStore {
    /** Every league, by key. */
    public List<League> all(Transaction transaction) {
        throw new UnsupportedOperationException();
    }
}
