package app.linewright.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.Launcher;
import app.linewright.store.ChildProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Imports of the whole program in a process of its own: what a terminal sees of them, and what Ctrl-C does. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "sends a signal as Linux does")
class InterruptedImportTest {
    private static final int BATCHES = 8;
    private static final int ROWS = BATCHES * FileStoring.BATCH;
    private static final String LIVE = "-Dlinewright.live=true";
    private static final Pattern STORED = Pattern.compile(" ([0-9,]+) of [0-9,]+ rows");
    private static final Pattern FIGURE = Pattern.compile("\"(added|unchanged|refused)\": (\\d+)");

    @TempDir
    private Path folder;

    private Path file;

    /** What a process wrote, and how it ended. */
    private record Ended(int exitCode, String out, List<String> err) {}

    @BeforeEach
    void manyGames() throws IOException {
        file = Files.writeString(folder.resolve("E0.csv"), ManyGames.csv(ROWS));
    }

    @Test
    void aTerminalSeesABarAndNothingElseDoes() throws Exception {
        var live = ended(start(LIVE, "--json"));
        assertThat(live.exitCode()).isZero();
        assertThat(live.out()).startsWith("{").doesNotContain("#");
        assertThat(live.err()).filteredOn(line -> line.startsWith("["))
                .hasSizeGreaterThan(1)
                .allMatch(line -> line.matches("\\[#*\\.*] +\\d+ %  E0\\.csv  .* rows *") && line.length() < 80);
        assertThat(live.err().getLast()).isBlank();

        var redirected = ended(start("-Dlinewright.live=false"));
        assertThat(redirected.exitCode()).isZero();
        assertThat(redirected.err()).isEmpty();
    }

    @Test
    void ctrlCEndsAnImportAtABatchWithASentenceAndASecondImportCompletesIt() throws Exception {
        var process = start(LIVE);
        var err = process.errorReader(StandardCharsets.UTF_8);
        untilABatchIsStored(err);
        signal(process);
        var stopped = ended(process, err);

        assertThat(stopped.exitCode()).isEqualTo(130);
        assertThat(stopped.out()).endsWith("  stopped");
        assertThat(stopped.err()).noneMatch(line -> line.contains("100 %"));
        assertThat(stopped.err().getLast())
                .isEqualTo("Stopped before the end of the file; import it again to complete it.");

        var completed = ended(start(LIVE, "--json"));
        assertThat(completed.exitCode()).isZero();
        assertThat(figure(completed, "refused")).isZero();
        assertThat(figure(completed, "added") + figure(completed, "unchanged")).isEqualTo(ROWS);
        assertThat(figure(completed, "unchanged")).isPositive().isLessThan(ROWS);
        assertThat(figure(completed, "unchanged") % FileStoring.BATCH).isZero();
    }

    /** A test run in the background may be deaf to Ctrl-C, and would hand that on; {@code env} sees to it. */
    private Process start(String option, String... more) throws IOException {
        List<Object> arguments =
                new ArrayList<>(List.of("import", "football-data", file, "--home", folder.resolve("home")));
        arguments.addAll(Arrays.asList(more));
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        command.addAll(ChildProcess.command(List.of(option), Launcher.class, arguments.toArray()));
        return new ProcessBuilder(command).start();
    }

    private static void untilABatchIsStored(BufferedReader err) throws IOException {
        var line = err.readLine();
        while (line != null) {
            var progress = STORED.matcher(line);
            if (progress.find() && Integer.parseInt(progress.group(1).replace(",", "")) > FileStoring.BATCH) {
                return;
            }
            line = err.readLine();
        }
        throw new AssertionError("The import ended before it could be interrupted.");
    }

    private static void signal(Process process) throws IOException, InterruptedException {
        var pid = Long.toString(process.pid());
        assertThat(new ProcessBuilder("kill", "-INT", pid).inheritIO().start().waitFor()).isZero();
    }

    private static Ended ended(Process process) throws IOException, InterruptedException {
        return ended(process, process.errorReader(StandardCharsets.UTF_8));
    }

    /** What is left to read on both streams; the little that goes to the output fits into its pipe. */
    private static Ended ended(Process process, BufferedReader err) throws IOException, InterruptedException {
        try (err; var out = process.inputReader(StandardCharsets.UTF_8)) {
            var said = err.lines().toList();
            var result = String.join("\n", out.lines().toList());
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return new Ended(process.exitValue(), result, said);
        } finally {
            process.destroyForcibly();
        }
    }

    /** A figure of the file, which stands before that of all files. */
    private static int figure(Ended ended, String name) {
        return FIGURE.matcher(ended.out()).results()
                .filter(found -> found.group(1).equals(name))
                .mapToInt(found -> Integer.parseInt(found.group(2)))
                .findFirst()
                .orElseThrow();
    }
}
