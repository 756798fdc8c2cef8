package app.linewright.feeds;

import app.linewright.store.Transaction;
import java.util.List;

/** The table {@code imports}: which files were imported, when, and how far. */
public final class ImportJournalStore {
    /** The imports that were begun and not ended, the latest first. */
    public List<UnfinishedImport> unfinished(Transaction transaction) {
        throw new UnsupportedOperationException();
    }
}
