package app.linewright.feeds;

import app.linewright.feeds.file.FileKind;
import app.linewright.store.Transaction;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** The table {@code imports}: which files were imported, when, and how far. */
public final class ImportJournalStore {
    private static final int LONGEST_NAME = 400;

    /** Notes that an import has begun; the id under which {@link #advance} and {@link #end} go on. */
    long begin(Transaction transaction, FileKind kind, String file, Instant started) {
        return transaction
                .handle()
                .createUpdate("""
                        INSERT INTO imports (kind, file_name, started, rows_read, rows_added, rows_changed,
                                             rows_refused, quotes_added)
                        VALUES (:kind, :file, :started, 0, 0, 0, 0, 0)
                        """)
                .bind("kind", kind.key())
                .bind("file", named(file))
                .bind("started", started)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /** Notes how far an import has come, in the transaction that stores its rows. */
    void advance(Transaction transaction, long id, RowCounts rows, long quotesAdded) {
        transaction
                .handle()
                .createUpdate("""
                        UPDATE imports
                        SET rows_read = :read, rows_added = :added, rows_changed = :changed, rows_refused = :refused,
                            quotes_added = :quotes
                        WHERE id = :id
                        """)
                .bind("read", rows.read())
                .bind("added", rows.added())
                .bind("changed", rows.changed())
                .bind("refused", rows.refused())
                .bind("quotes", quotesAdded)
                .bind("id", id)
                .execute();
    }

    /** Notes that an import has ended; earlier ones of the same file that were stopped are settled with it. */
    void end(Transaction transaction, long id, Instant ended) {
        transaction
                .handle()
                .createUpdate("""
                        UPDATE imports SET ended = :ended
                        WHERE ended IS NULL AND id <= :id AND EXISTS (
                            SELECT 1 FROM imports AS this
                            WHERE this.id = :id AND this.kind = imports.kind AND this.file_name = imports.file_name)
                        """)
                .bind("ended", ended)
                .bind("id", id)
                .execute();
    }

    /** The imports that were begun and not ended, the latest first. */
    public List<UnfinishedImport> unfinished(Transaction transaction) {
        return transaction
                .handle()
                .createQuery("SELECT file_name, started, rows_read FROM imports WHERE ended IS NULL ORDER BY id DESC")
                .map((row, context) -> new UnfinishedImport(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getLong(3)))
                .list();
    }

    private static String named(String file) {
        return file.length() > LONGEST_NAME ? file.substring(file.length() - LONGEST_NAME) : file;
    }
}
