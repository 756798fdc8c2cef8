package app.linewright.feeds.generic;

import app.linewright.feeds.csv.CsvHeader;
import app.linewright.store.Transaction;
import java.util.Optional;

/** The table {@code csv_mappings}: the mapping last used for a header. */
public final class CsvMappingStore {
    /** The mapping remembered for files with this header, whatever the order of its columns. */
    public Optional<CsvMapping> find(Transaction transaction, CsvHeader header) {
        throw new UnsupportedOperationException();
    }

    /** Remembers a mapping for files with this header, in place of an earlier one. */
    public void put(Transaction transaction, CsvHeader header, CsvMapping mapping) {
        throw new UnsupportedOperationException();
    }
}
