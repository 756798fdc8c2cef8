package app.linewright.store;

import java.util.List;

/** Whether what is confirmed survives a killed process and a power cut. */
record DurabilityCheck() implements HealthCheck {
    @Override
    public String name() {
        return "durability";
    }

    @Override
    public Finding examine(Database database) {
        List<String> loose = database.write(DurabilityCheck::looseSettings);
        return loose.isEmpty()
                ? Finding.ok(name(), "What is saved is on disk before it is said to be saved.")
                : Finding.failure(
                        name(),
                        "A crash may lose what was said to be saved, because of " + String.join(" and ", loose) + ".",
                        "set these back to their defaults in the server");
    }

    private static List<String> looseSettings(Transaction transaction) {
        String query =
                switch (transaction.engine()) {
                    case H2 -> """
                            SELECT setting_name || ' ' || setting_value FROM information_schema.settings
                            WHERE (setting_name = 'WRITE_DELAY' AND setting_value <> '0')
                               OR (setting_name = 'REUSE_SPACE' AND upper(setting_value) <> 'FALSE')
                            """;
                    case POSTGRESQL -> """
                            SELECT name || ' ' || setting FROM pg_settings
                            WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') AND setting = 'off'
                            """;
                };
        return transaction.handle().createQuery(query).mapTo(String.class).list();
    }
}
