package app.linewright.store;

import java.time.InstantSource;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The table {@code settings}: a text for each name. */
public final class SettingsStore {
    /** The longest text that is kept, in characters. */
    public static final int LONGEST = 1_000_000;

    private final InstantSource clock;

    public SettingsStore(InstantSource clock) {
        this.clock = clock;
    }

    public Optional<String> find(Transaction transaction, String name) {
        return transaction
                .handle()
                .createQuery("SELECT content FROM settings WHERE name = ?")
                .bind(0, name)
                .mapTo(String.class)
                .findOne();
    }

    /** Every setting whose name begins with {@code prefix}, by name. */
    public SortedMap<String, String> startingWith(Transaction transaction, String prefix) {
        SortedMap<String, String> settings = new TreeMap<>();
        transaction
                .handle()
                .createQuery("SELECT name, content FROM settings WHERE substring(name FROM 1 FOR ?) = ?")
                .bind(0, prefix.length())
                .bind(1, prefix)
                .map((row, context) -> settings.put(row.getString(1), row.getString(2)))
                .list();
        return settings;
    }

    /** Keeps {@code content} under {@code name}, in the place of what was there. */
    public void put(Transaction transaction, String name, String content) {
        transaction
                .handle()
                .createUpdate("""
                        MERGE INTO settings
                        USING (VALUES (CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS TIMESTAMP WITH TIME ZONE)))
                              AS given (name, content, changed)
                        ON settings.name = given.name
                        WHEN MATCHED THEN UPDATE SET content = given.content, changed = given.changed
                        WHEN NOT MATCHED THEN INSERT (name, content, changed)
                             VALUES (given.name, given.content, given.changed)
                        """)
                .bind(0, name)
                .bind(1, content)
                .bind(2, clock.instant())
                .execute();
    }

    /** Forgets {@code name}; says whether it was there. */
    public boolean remove(Transaction transaction, String name) {
        return transaction.handle().execute("DELETE FROM settings WHERE name = ?", name) == 1;
    }
}
