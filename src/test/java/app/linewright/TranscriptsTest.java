package app.linewright;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.cli.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything that commands write, over a home with the sample season. A transcript in {@code src/test/resources} is a
 * command after a dollar sign, what it writes, the error stream's lines after an exclamation mark, and its exit code if
 * that is not zero. {@code -Dlinewright.rewrite=true} writes the transcripts anew; what has changed is then to be read
 * before it is committed. A command added to a transcript gets its output so.
 */
class TranscriptsTest {
    private static final Path PROJECT = Path.of(System.getProperty("linewright.project", "."));
    private static final Path TRANSCRIPTS = PROJECT.resolve("src/test/resources/transcripts");
    private static final boolean REWRITE = Boolean.getBoolean("linewright.rewrite");
    private static final String PROMPT = "$ linewright ";
    /** A command in a Markdown text, and what stands under it: up to the next one, or to the end of the block. */
    private static final Pattern SHOWN =
            Pattern.compile("(?ms)^\\$ linewright (?<command>[^\n]+)\n(?<said>.*?)(?=^\\$ linewright |^```)");
    private static final String SAMPLE =
            "import generic data/sample/simulated-season.csv --mapping data/sample/simulated-season.json";
    /** What the doctor finds out about this computer, as text and as JSON. */
    private static final Pattern THIS_COMPUTER = Pattern.compile(
            "(?m)^(?:ok|warning|failure) +(java|display|disk space) .*(?:\n +→.*)*"
                    + "|\"check\": \"(java|display|disk space)\",[^}]*");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void importTheSample() {
        assertThat(said(SAMPLE, folder.resolve("home"))).doesNotContain("\n! ", "\n= ");
    }

    @TestFactory
    Stream<DynamicTest> everyCommandWritesWhatItsTranscriptSays() throws IOException {
        try (var files = Files.list(TRANSCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    /** Imports change what is stored, so that their transcript begins with a fresh home. */
    private static void check(Path file) throws IOException {
        var home = folder.resolve(file.endsWith("import.txt") ? "fresh" : "home");
        var written = Files.readString(file);
        var commands = written.lines().filter(line -> line.startsWith(PROMPT)).toList();
        var said = commands.stream()
                .map(line -> line + "\n" + said(line.substring(PROMPT.length()), home))
                .collect(Collectors.joining("\n"));
        if (REWRITE) {
            Files.writeString(file, said);
        } else {
            assertThat(commands).isNotEmpty();
            assertThat(said).isEqualTo(written);
        }
    }

    @TestFactory
    Stream<DynamicTest> theReadmeShowsWhatItsCommandsWrite() throws IOException {
        var shown = SHOWN.matcher(Files.readString(PROJECT.resolve("README.md"))).results().toList();
        assertThat(shown).hasSizeGreaterThan(4);
        return shown.stream().map(each -> DynamicTest.dynamicTest(
                each.group("command"),
                // A text that people edit has ordinary spaces before its percent signs.
                () -> assertThat(said(each.group("command"), folder.resolve("readme")).strip().replace('\u00a0', ' '))
                        .isEqualTo(each.group("said").strip())));
    }

    private static String said(String command, Path home) {
        var out = new StringWriter();
        var err = new StringWriter();
        var terminal = new Terminal(
                new PrintWriter(out), new PrintWriter(err, true), OptionalInt.empty(), false, false);
        var arguments = Stream.concat(
                Arrays.stream(command.split(" ")).map(TranscriptsTest::inProject),
                Stream.of("--home", home.toString()));

        int exitCode = Launcher.run(terminal, arguments.toArray(String[]::new));

        var lines = Stream.of(
                        out.toString().lines(),
                        err.toString().lines().map(line -> "! " + line),
                        exitCode == 0 ? Stream.<String>empty() : Stream.of("= " + exitCode))
                .flatMap(each -> each)
                .map(line -> line.replace(home.toString(), "HOME").replace(PROJECT + "/", "").stripTrailing() + "\n")
                .collect(Collectors.joining());
        // Which schema is the newest is no promise of the doctor's.
        var schema = lines.replaceAll("(?<=newest schema, )\\d+", "N");
        return THIS_COMPUTER.matcher(schema).replaceAll(found -> found.group(1) != null
                ? "…        " + found.group(1)
                : "\"check\": \"" + found.group(2) + "\",\n    …\n  ");
    }

    /** Files are named from the project's folder, wherever the tests run. */
    private static String inProject(String argument) {
        return Stream.of("data/", "src/").anyMatch(argument::startsWith)
                ? PROJECT.resolve(argument).toString()
                : argument;
    }
}
