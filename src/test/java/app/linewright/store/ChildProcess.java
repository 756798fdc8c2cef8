package app.linewright.store;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Another Java process that runs a main class of the tests, to be killed. */
public final class ChildProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private ChildProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    public static ChildProcess start(Class<?> main, Object... arguments) {
        try {
            return new ChildProcess(new ProcessBuilder(command(List.of(), main, arguments))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The command that runs {@code main} with the classes of this process.
     *
     * @param options for the Java virtual machine, beside those that make it start quickly
     */
    public static List<String> command(List<String> options, Class<?> main, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        return command;
    }

    long id() {
        return process.pid();
    }

    /** The next whole line that the process wrote, or empty when it wrote its last. */
    public Optional<String> line() {
        try {
            return Optional.ofNullable(output.readLine());
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    /** What it wrote until it ended. */
    public List<String> remainingLines() {
        return output.lines().toList();
    }

    int exitCode() {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** As {@code kill -9} does. */
    public void kill() {
        process.toHandle().destroyForcibly(); // of the handle: that of the process throws its last words away
        exitCode();
    }

    @Override
    public void close() {
        kill();
    }

    /** That of this process, which its class loader may know better than the system property. */
    private static String classPath() {
        if (Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs())
                    .map(ChildProcess::file)
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static String file(URL url) {
        try {
            return Path.of(new URI(url.toString())).toString();
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
