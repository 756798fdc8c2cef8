package app.linewright.store;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A PostgreSQL server beside the one for tests, for a test that stops it, kills it, and starts it again. */
public final class StoppableServer implements AutoCloseable {
    private static final Pattern VARIABLE = Pattern.compile("(\\w+)=(\\S+)");
    private static final String ENVIRONMENT = "env-stoppable";

    private final String folder;
    private final String port;
    private final Map<String, String> variables;
    private String process;

    private StoppableServer(String folder, String port) throws IOException {
        this.folder = folder;
        this.port = port;
        this.process = script("start", folder, port, ENVIRONMENT);
        this.variables = VARIABLE.matcher(Files.readString(Path.of(folder, ENVIRONMENT)))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    /** How a server comes to its end. */
    public enum End {
        /** It is told to stop, and ends every connection with a word. */
        STOPPED,
        /** It is killed, with nothing said. */
        KILLED
    }

    /** An empty server. Aborts the test where there is none for tests; fails it where one is required. */
    public static StoppableServer start() throws IOException {
        if (!TestServer.isWanted()) {
            return abort("There is no PostgreSQL server for tests.");
        }
        var folder = requireNonNull(
                System.getenv("LINEWRIGHT_TEST_POSTGRES_PARTS"), "The file of .ci/postgres.sh names its folder.");
        int port = Integer.parseInt(requireNonNull(System.getenv("PGPORT"))) + 1;
        return new StoppableServer(folder, Integer.toString(port));
    }

    /** Its one database. */
    public DatabaseAddress.PostgreSql address() {
        return new DatabaseAddress.PostgreSql(
                variable("PGHOST"),
                Integer.parseInt(port),
                variable("PGDATABASE"),
                variable("PGUSER"),
                variable("PGPASSWORD"),
                Optional.of(Path.of(variable("PGSSLROOTCERT"))));
    }

    public void end(End how) throws IOException {
        switch (how) {
            case STOPPED -> script("stop", process);
            case KILLED -> run("kill", "-KILL", process);
        }
    }

    /** Starts it on what it has kept. */
    public void startAgain() throws IOException {
        process = script("again", folder, port);
    }

    @Override
    public void close() throws IOException {
        script("stop", process);
    }

    private String variable(String name) {
        return requireNonNull(variables.get(name), name);
    }

    private static String script(String... arguments) throws IOException {
        var command = new String[arguments.length + 1];
        command[0] = Path.of(System.getProperty("linewright.project", ""), ".ci", "postgres.sh")
                .toAbsolutePath()
                .toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return run(command);
    }

    private static String run(String... command) throws IOException {
        var running = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (running.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + " failed: " + said);
            }
            return said;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
