package app.linewright.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jdbi.v3.core.Handle;

/**
 * The migrations that the program ships for an engine. Whether a database has them all is found out by reading its
 * history against the files, which takes a few milliseconds; Flyway is started only when one is missing.
 */
final class Migrations {
    static final String ROOT = "db/migration";
    private static final String HISTORY = "flyway_schema_history";
    private static final Pattern NAME = Pattern.compile("V(?<version>\\d{3})__\\w+\\.sql");

    private final List<String> folders;

    /** @param root the class-path folder with {@code common} and a folder for each engine */
    Migrations(String root, Engine engine) {
        this.folders = List.of(root + "/common", root + "/" + engine.name().toLowerCase(Locale.ROOT));
    }

    /** How a database's schema stands to the program's. */
    sealed interface State {
        record Current() implements State {}

        record Behind(int missing) implements State {}

        record Newer(String version) implements State {}

        /** Not made by the program's migrations, as a version shows where one does. */
        record Foreign(Refusal.Fault fault, List<String> version) implements State {}
    }

    State compare(Handle handle) {
        Map<Integer, Integer> shipped = shipped();
        if (!exists(handle, HISTORY)) {
            return isEmpty(handle)
                    ? new State.Behind(shipped.size())
                    : new State.Foreign(Refusal.Fault.NO_HISTORY, List.of());
        }
        List<Applied> applied = handle.createQuery(
                        "SELECT version, checksum, success FROM " + HISTORY + " WHERE version IS NOT NULL")
                .map((row, context) -> new Applied(row.getString(1), row.getInt(2), row.getBoolean(3)))
                .list();
        for (Applied migration : applied) {
            Optional<State> fault = fault(migration, shipped);
            if (fault.isPresent()) {
                return fault.get();
            }
        }
        int missing = shipped.size() - applied.size();
        return missing == 0 ? new State.Current() : new State.Behind(missing);
    }

    private record Applied(String version, int checksum, boolean success) {}

    private static Optional<State> fault(Applied applied, Map<Integer, Integer> shipped) {
        int version;
        try {
            version = Integer.parseInt(applied.version);
        } catch (NumberFormatException other) {
            return foreign(Refusal.Fault.OTHER_HISTORY, applied);
        }
        Integer checksum = shipped.get(version);
        if (checksum == null) {
            boolean newer = shipped.keySet().stream().allMatch(known -> known < version);
            return newer
                    ? Optional.of(new State.Newer(applied.version))
                    : foreign(Refusal.Fault.OTHER_MIGRATION, applied);
        }
        if (checksum != applied.checksum || !applied.success) {
            return foreign(Refusal.Fault.CHANGED_MIGRATION, applied);
        }
        return Optional.empty();
    }

    private static Optional<State> foreign(Refusal.Fault fault, Applied applied) {
        return Optional.of(new State.Foreign(fault, List.of(applied.version)));
    }

    /** The highest version that is shipped. */
    int latest() {
        return shipped().keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Runs what is missing. */
    void run(DataSource source, StartListener listener) {
        Flyway.configure()
                .dataSource(source)
                .locations(folders.stream()
                        .filter(folder -> !names(folder).isEmpty())
                        .map(folder -> "classpath:" + folder)
                        .toArray(String[]::new))
                .callbacks(new Progress(listener))
                .load()
                .migrate();
    }

    private static boolean exists(Handle handle, String table) {
        return handle.createQuery("SELECT count(*) FROM information_schema.tables"
                                + " WHERE table_schema = CURRENT_SCHEMA AND table_name = ?")
                        .bind(0, table)
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    private static boolean isEmpty(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM information_schema.tables"
                                + " WHERE table_schema = CURRENT_SCHEMA AND table_type = 'BASE TABLE'")
                        .mapTo(Integer.class)
                        .one()
                == 0;
    }

    /** The checksum of each shipped migration by its version. */
    private Map<Integer, Integer> shipped() {
        Map<Integer, Integer> checksums = new TreeMap<>();
        for (String folder : folders) {
            for (String name : names(folder)) {
                Matcher matcher = NAME.matcher(name);
                if (matcher.matches()) {
                    int version = Integer.parseInt(matcher.group("version"));
                    Integer other = checksums.put(version, checksum(content(folder + "/" + name)));
                    if (other != null) {
                        throw new IllegalStateException("Two migrations have the version " + version + ".");
                    }
                }
            }
        }
        return checksums;
    }

    private static List<String> names(String folder) {
        URL url = Migrations.class.getResource("/" + folder);
        if (url == null) {
            return List.of();
        }
        try {
            URLConnection connection = url.openConnection();
            if (connection instanceof JarURLConnection jar) {
                List<String> names = new ArrayList<>();
                jar.getJarFile().stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.startsWith(folder + "/") && name.length() > folder.length() + 1)
                        .forEach(name -> names.add(name.substring(folder.length() + 1)));
                return names;
            }
            try (Stream<Path> files = Files.list(Path.of(URI.create(url.toString())))) {
                return files.map(file -> String.valueOf(file.getFileName())).toList();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The migrations in " + folder + " cannot be listed", failure);
        }
    }

    private static String content(String resource) {
        try (InputStream stream = Migrations.class.getResourceAsStream("/" + resource)) {
            if (stream == null) {
                throw new IllegalStateException("The migration " + resource + " is not in the program.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As Flyway counts it: the bytes of each line without its end. */
    private static int checksum(String sql) {
        CRC32 checksum = new CRC32();
        sql.lines().forEach(line -> checksum.update(line.getBytes(StandardCharsets.UTF_8)));
        return (int) checksum.getValue();
    }

    private record Progress(StartListener listener) implements Callback {
        @Override
        public boolean supports(Event event, Context context) {
            return step(event).isPresent();
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return true;
        }

        @Override
        public void handle(Event event, Context context) {
            String script = context.getMigrationInfo().getScript();
            step(event).ifPresent(step -> listener.reached(step, script));
        }

        @Override
        public String getCallbackName() {
            return "start";
        }

        // Flyway has some thirty events and adds to them.
        private static Optional<StartStep> step(Event event) {
            if (event == Event.BEFORE_EACH_MIGRATE) {
                return Optional.of(StartStep.MIGRATION_BEGUN);
            }
            if (event == Event.AFTER_EACH_MIGRATE_STATEMENT) {
                return Optional.of(StartStep.MIGRATION_STATEMENT_RUN);
            }
            return event == Event.AFTER_EACH_MIGRATE ? Optional.of(StartStep.MIGRATION_DONE) : Optional.empty();
        }
    }
}
