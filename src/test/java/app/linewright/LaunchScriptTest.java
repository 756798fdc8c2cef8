package app.linewright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts a distribution on Linux and macOS, with Javas that only write down how they were started. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows starts linewright.cmd")
class LaunchScriptTest {
    private static final Path BIN = Path.of(System.getProperty("linewright.project", "."), "src/main/dist/bin");
    private static final Path SCRIPT = BIN.resolve("linewright");

    /** What a start came to: the lines that the Java was given as arguments, or the script's complaint. */
    private record Start(int exit, List<String> said, String complaint) {}

    @TempDir
    private Path folder;

    private Path script;
    private Path java25;
    private Path java17;

    @BeforeEach
    void distributionAndJavas() throws IOException {
        script = distribution(folder.resolve("here"));
        java25 = java(folder.resolve("jdk-25"), "25.0.3");
        java17 = java(folder.resolve("jdk-17"), "17.0.15");
    }

    @Test
    void argumentsArriveAsTheyWereWritten() {
        var odd = List.of("devig", "", "a b", "a&b", "!", "*", "$HOME", "`x`", "\"", "'", "\\", "%PATH%", "--", "-x");

        var start = start(Map.of("LINEWRIGHT_JAVA", java25.toString()), folder, script.toString(), odd);

        assertThat(start.said()).endsWith(odd.toArray(String[]::new));
        assertThat(start.said()).containsSequence("app.linewright.Launcher", "devig");
    }

    @Test
    void aFolderMayHaveAnyName() throws IOException {
        var odd = distribution(folder.resolve("a b!&'(x) $y;z"));
        var jdk = java(folder.resolve("my jdk's"), "25");

        var start = start(Map.of("LINEWRIGHT_JAVA", jdk.toString()), folder, odd.toString(), List.of("doctor"));

        assertThat(start.said())
                .containsSequence("-cp", odd.resolve("../../lib/linewright.jar").normalize().toString());
    }

    @Test
    void theScriptIsFoundThroughLinksAndFromAnywhere() throws IOException {
        var jar = script.resolve("../../lib/linewright.jar").normalize().toString();
        var bin = Files.createDirectory(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("absolute"), script);
        Files.createSymbolicLink(bin.resolve("relative"), Path.of("../here/bin/linewright"));
        Files.createSymbolicLink(bin.resolve("twice"), Path.of("relative"));
        var environment = Map.of("LINEWRIGHT_JAVA", java25.toString(), "CDPATH", folder + ":" + bin);

        for (var name : List.of("bin/absolute", "bin/relative", "bin/twice", "here/bin/linewright")) {
            assertThat(start(environment, folder, name, List.of("doctor")).said()).as(name).contains(jar);
        }
        assertThat(run(environment, bin, List.of("sh", "twice", "doctor")).said()).contains(jar);
        assertThat(run(environment, folder.resolve("here/bin"), List.of("sh", "linewright", "doctor")).said())
                .contains(jar);
    }

    @Test
    void anOlderJavaFirstOnThePathIsPassedOver() {
        var path = java17.resolve("bin") + ":" + java25.resolve("bin") + ":" + System.getenv("PATH");

        var start = start(
                Map.of("PATH", path, "JAVA_HOME", java17.toString()), folder, script.toString(), List.of("doctor"));

        assertThat(start.said()).startsWith(java25.resolve("bin/java").toString());
    }

    @Test
    void aJavaOnThePathMayBeALinkIntoItsJdk() throws IOException {
        var bin = Files.createDirectory(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("java"), java25.resolve("bin/java"));

        var start = start(
                Map.of("PATH", bin + ":" + System.getenv("PATH")), folder, script.toString(), List.of("doctor"));

        assertThat(start.said()).startsWith(java25.toRealPath().resolve("bin/java").toString());
    }

    @Test
    void anInstalledPackageStartsOnTheJavaThatItBrings() throws IOException {
        var installed = distribution(folder.resolve("opt/linewright/lib/app"));
        var runtime = java(folder.resolve("opt/linewright/lib/runtime"), "25.0.3");

        var start = start(Map.of("JAVA_HOME", java25.toString()), folder, installed.toString(), List.of("doctor"));

        assertThat(Path.of(start.said().getFirst()).normalize()).isEqualTo(runtime.resolve("bin/java").toRealPath());
    }

    @Test
    void anInstalledPackageHasJavaFxInItsJavaAndKeepsToThatOne() throws IOException {
        var installed = distribution(folder.resolve("opt/linewright/lib/app"));
        var lib = installed.resolve("../../lib").normalize();
        Files.delete(lib.resolve("javafx"));
        var runtime = java(folder.resolve("opt/linewright/lib/runtime"), "25.0.3");

        var start = start(
                Map.of("LINEWRIGHT_JAVA", java25.toString()), folder, installed.toString(), List.of("--home", "x"));

        assertThat(Path.of(start.said().getFirst()).normalize()).isEqualTo(runtime.resolve("bin/java").toRealPath());
        assertThat(start.said())
                .contains("-XX:AOTCache=" + lib.resolve("window.aot"))
                .contains("--enable-native-access=javafx.graphics,ALL-UNNAMED")
                .doesNotContain("--module-path", "--add-modules");
    }

    @Test
    void aChosenJavaThatIsNoneIsSaid() {
        var start = start(Map.of("LINEWRIGHT_JAVA", "/no such"), folder, script.toString(), List.of("doctor"));

        assertThat(start.exit()).isEqualTo(1);
        assertThat(start.complaint()).isEqualTo("LINEWRIGHT_JAVA is /no such, where no java can be started; "
                + "set it to the folder of a JDK 25.\n");
    }

    @Test
    void aChosenJavaThatIsTooOldIsSaid() {
        for (var chosen : List.of(java17, java17.resolve("bin/java"))) {
            var start = start(
                    Map.of("LINEWRIGHT_JAVA", chosen.toString()), folder, script.toString(), List.of("doctor"));

            assertThat(start.exit()).isEqualTo(1);
            assertThat(start.complaint()).isEqualTo("LINEWRIGHT_JAVA is " + chosen + ", which is no Java 25; "
                    + "set it to the folder of a JDK 25.\n");
        }
    }

    @Test
    void aChosenWrapperIsTakenAtItsOwnersWord() throws IOException {
        var wrapper = shell(folder.resolve("shims/java"), "exec '" + java25.resolve("bin/java") + "' \"$@\"");

        var start = start(
                Map.of("LINEWRIGHT_JAVA", wrapper.toString()), folder, script.toString(), List.of("doctor"));

        assertThat(start.said()).startsWith(java25.resolve("bin/java").toString()).endsWith("doctor");
    }

    @Test
    void theExitCodeIsThatOfTheProgram() throws IOException {
        var failing = java(folder.resolve("failing"), "25.0.3");
        shell(failing.resolve("bin/java"), "exit 2");

        var start = start(
                Map.of("LINEWRIGHT_JAVA", failing.toString()), folder, script.toString(), List.of("devig", "x"));

        assertThat(start.exit()).isEqualTo(2);
    }

    @Test
    void theWindowGetsJavaFxAndCommandsGetAQuickStart() {
        var environment = Map.of("LINEWRIGHT_JAVA", java25.toString());
        var lib = script.resolve("../../lib").normalize();

        for (var window : List.of(List.<String>of(), List.of("--home", "x y"), List.of("--home=x"))) {
            assertThat(start(environment, folder, script.toString(), window).said())
                    .containsSequence("--module-path", lib.resolve("javafx").toString())
                    .contains("-XX:AOTCache=" + lib.resolve("window.aot"))
                    .doesNotContain("-XX:+UseSerialGC");
        }
        for (var small : List.of(List.of("devig", "2", "2"), List.of("--home", "x", "doctor"), List.of("--help"))) {
            assertThat(start(environment, folder, script.toString(), small).said())
                    .contains("-XX:+UseSerialGC", "-XX:AOTCache=" + lib.resolve("linewright.aot"))
                    .doesNotContain("--module-path");
        }
        assertThat(start(environment, folder, script.toString(), List.of("import", "x.csv")).said())
                .contains("-XX:AOTCache=" + lib.resolve("linewright.aot"))
                .doesNotContain("-XX:+UseSerialGC", "--module-path");
    }

    /** Of what cannot be run here this much can be seen: a quote left open would swallow the rest of a line. */
    @Test
    void theScriptForWindowsClosesEveryQuoteAndIsPlainAscii() throws IOException {
        var lines = Files.readAllLines(BIN.resolve("linewright.cmd"), StandardCharsets.US_ASCII);

        assertThat(lines).allSatisfy(line -> {
            // %NAME:"=% takes the quotes out of a variable, before the shell looks at the quotes of the line.
            var quotes = line.replace(":\"=%", "%").chars().filter(sign -> sign == '"').count();
            assertThat(quotes % 2).as(line).isZero();
        });
    }

    private static Path distribution(Path where) throws IOException {
        var script = Files.createDirectories(where.toAbsolutePath().resolve("bin")).resolve("linewright");
        var lib = Files.createDirectory(where.resolve("lib"));
        Files.createFile(lib.resolve("linewright.aot"));
        Files.createFile(lib.resolve("window.aot"));
        Files.createDirectory(lib.resolve("javafx"));
        return executable(Files.copy(SCRIPT, script)).toRealPath();
    }

    /** A Java of this version that writes down its own name and what it was given. */
    private static Path java(Path home, String version) throws IOException {
        shell(home.resolve("bin/java"), "printf '%s\\n' \"$0\" \"$@\"");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static Path shell(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        return executable(Files.writeString(file, "#!/bin/sh\n" + body + "\n"));
    }

    private static Path executable(Path file) throws IOException {
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Start start(Map<String, String> environment, Path where, String script, List<String> arguments) {
        var command = new ArrayList<>(List.of(script));
        command.addAll(arguments);
        return run(environment, where, command);
    }

    private static Start run(Map<String, String> environment, Path where, List<String> command) {
        var builder = new ProcessBuilder(command).directory(where.toFile());
        builder.environment().keySet().removeAll(List.of("LINEWRIGHT_JAVA", "JAVA_HOME", "CDPATH"));
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var complaint = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Start(process.waitFor(), said.lines().toList(), complaint);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interruption);
        }
    }
}
