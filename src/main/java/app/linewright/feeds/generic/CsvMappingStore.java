package app.linewright.feeds.generic;

import app.linewright.feeds.csv.Column;
import app.linewright.feeds.csv.CsvHeader;
import app.linewright.feeds.csv.FileRefusedException;
import app.linewright.store.Transaction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;

/** The table {@code csv_mappings}: the mapping last used for a header. */
public final class CsvMappingStore {
    /** The mapping remembered for files with this header, whatever the order of its columns. */
    public Optional<CsvMapping> find(Transaction transaction, CsvHeader header) {
        return transaction
                .handle()
                .createQuery("SELECT mapping FROM csv_mappings WHERE header = :header")
                .bind("header", keyOf(header))
                .mapTo(String.class)
                .findOne()
                .map(CsvMappingStore::read);
    }

    /** Remembers a mapping for files with this header, in place of an earlier one. */
    public void put(Transaction transaction, CsvHeader header, CsvMapping mapping) {
        transaction
                .handle()
                .createUpdate("""
                        MERGE INTO csv_mappings
                        USING (VALUES (CAST(:header AS VARCHAR), CAST(:mapping AS VARCHAR))) AS given (header, mapping)
                        ON csv_mappings.header = given.header
                        WHEN MATCHED THEN UPDATE SET mapping = given.mapping
                        WHEN NOT MATCHED THEN INSERT (header, mapping) VALUES (given.header, given.mapping)
                        """)
                .bind("header", keyOf(header))
                .bind("mapping", CsvMappingJson.write(mapping))
                .execute();
    }

    private static CsvMapping read(String json) {
        try {
            return CsvMappingJson.read(json);
        } catch (FileRefusedException e) {
            throw new IllegalStateException("A remembered mapping is damaged. " + e.getMessage(), e);
        }
    }

    private static String keyOf(CsvHeader header) {
        var names = header.columns().stream().map(Column::name).sorted().collect(Collectors.joining("\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(names.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java runtime has SHA-256.", e);
        }
    }
}
