package app.linewright.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.StringJoiner;

/** A start on the trial migrations, the same in every process. */
final class Trial {
    static final String FORMER = "db/trial1";
    static final String LATEST = "db/trial2";
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z"));

    private Trial() {}

    static Attempt<OpenHome> start(Path home, String migrations, StartListener listener) {
        List<ReferenceData> shipped = migrations.equals(LATEST)
                ? List.of(new Words("greek", "alpha", "beta"), new Words("late", "end"))
                : List.of();
        return new Startup(shipped, CLOCK, listener, migrations).open(home, Optional.empty());
    }

    static OpenHome open(Path home, String migrations) {
        return opened(start(home, migrations, StartListener.SILENT));
    }

    /** Keeps a setting as long as one can be, of letters that do not compress, others for each {@code seed}. */
    static void putLongest(Database database, String name, int seed) {
        String content = new Random(seed)
                .ints(SettingsStore.LONGEST, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        database.write(transaction -> {
            new SettingsStore(CLOCK).put(transaction, name, content);
            return name;
        });
    }

    static <T> T opened(Attempt<T> attempt) {
        return switch (attempt) {
            case Attempt.Done<T>(T value) -> value;
            case Attempt.Refused<T>(Refusal refusal) -> throw new AssertionError(refusal.sentence());
        };
    }

    static <T> Refusal refusal(Attempt<T> attempt) {
        return switch (attempt) {
            case Attempt.Done<T>(T value) -> throw new AssertionError("not refused: " + value);
            case Attempt.Refused<T>(Refusal refusal) -> refusal;
        };
    }

    /** All that the database holds, but for the times at which migrations ran. */
    static String state(Database database) {
        return database.read(transaction -> {
            StringJoiner state = new StringJoiner("\n");
            for (String query : List.of(
                    "SELECT * FROM settings ORDER BY name",
                    "SELECT * FROM words ORDER BY word",
                    "SELECT installed_rank, version, checksum, success FROM flyway_schema_history"
                            + " ORDER BY installed_rank",
                    "SELECT table_name, column_name, data_type FROM information_schema.columns"
                            + " WHERE table_schema = 'public' ORDER BY table_name, ordinal_position")) {
                transaction.handle().createQuery(query).mapToMap().forEach(row -> state.add(row.toString()));
            }
            return state.toString();
        });
    }

    private record Words(String name, List<String> words) implements ReferenceData {
        Words(String name, String... words) {
            this(name, List.of(words));
        }

        @Override
        public String version() {
            return String.valueOf(words.hashCode());
        }

        @Override
        public void load(Transaction transaction) {
            for (String word : words) {
                transaction.handle().execute("DELETE FROM words WHERE word = ?", word);
                transaction.handle().execute("INSERT INTO words VALUES (?)", word);
            }
        }
    }

    /** Starts the latest version on a home and dies, as if killed, when it has passed a number of steps. */
    static final class DiesOnTheWay {
        private DiesOnTheWay() {}

        public static void main(String[] arguments) {
            int[] left = {Integer.parseInt(arguments[1])};
            start(Path.of(arguments[0]), LATEST, (step, subject) -> {
                if (--left[0] == 0) {
                    Runtime.getRuntime().halt(9);
                }
            });
        }
    }
}
