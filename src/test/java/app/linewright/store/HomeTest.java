package app.linewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    private Path folder;

    @Test
    void theOptionComesBeforeTheEnvironmentAndTheEnvironmentBeforeTheSystemsPlace() {
        Map<String, String> environment = Map.of(Home.VARIABLE, folder.resolve("named").toString());

        assertThat(Home.locate(Optional.of(folder.resolve("given").toString()), environment))
                .isEqualTo(Attempt.done(folder.resolve("given")));
        assertThat(Home.locate(Optional.empty(), environment)).isEqualTo(Attempt.done(folder.resolve("named")));
        assertThat(Trial.opened(Home.locate(Optional.empty(), Map.of(Home.VARIABLE, " "))))
                .isAbsolute()
                .matches(path -> path.getFileName().toString().equalsIgnoreCase("linewright"));
    }

    @Test
    void whatIsNoPathIsRefused() {
        assertThat(Trial.refusal(Home.locate(Optional.of("a\0b"), Map.of())).sentence()).contains("is not a path");
    }

    @Test
    void aNewHomeIsMadeWithTheFoldersAboveItAndIsItsOwnersAlone() throws IOException {
        Home home = Trial.opened(prepare(folder.resolve("a/b/home")));

        assertThat(permissions(home.folder())).isEqualTo("rwx------");
    }

    @Test
    void everyFileOfARunningHomeIsItsOwnersAlone() throws IOException {
        try (OpenHome opened = Trial.open(folder.resolve("home"), Migrations.ROOT)) {
            opened.database().write(transaction -> transaction.handle().execute("DELETE FROM settings"));

            assertThat(opened.home().reachableByOthers()).isEmpty();
        }
    }

    @Test
    void aHomeThatOthersCouldEnterIsMended() throws IOException {
        Path home = folder.resolve("home");
        Trial.open(home, Migrations.ROOT).close();
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(home.resolve("linewright.mv.db"), PosixFilePermissions.fromString("rw-r--r--"));

        try (OpenHome opened = Trial.open(home, Migrations.ROOT)) {
            assertThat(opened.home().reachableByOthers()).isEmpty();
        }
    }

    @Test
    void aLinkIsRefused() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        assertThat(complaint(link)).isEqualTo("The home " + link + " is a link: name the folder itself with --home.");
    }

    @Test
    void aFileIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(complaint(file)).isEqualTo("The home " + file + " is a file: name a folder with --home.");
    }

    @Test
    void aFolderWithOtherThingsIsLeftAsItIs() throws IOException {
        Path documents = Files.createDirectory(
                folder.resolve("documents"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.createFile(documents.resolve("letter.txt"));

        assertThat(complaint(documents)).contains("holds other things").contains("name a new or an empty folder");
        assertThat(permissions(documents)).isEqualTo("rwxr-xr-x");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anotherUsersFolderIsRefused() throws IOException {
        Path root = folder.getRoot();
        Path own = Files.createDirectory(folder.resolve("own"));
        String user = Files.getOwner(own).getName();
        boolean mayGiveAway = user.equals(Files.getOwner(root).getName());
        if (mayGiveAway) {
            Files.setOwner(own, own.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        }

        assertThat(complaint(mayGiveAway ? own : root)).contains(" and not to " + user + ": name a folder of your own");
    }

    @Test
    void aHomeCannotCarryACommandForTheDatabase() throws IOException {
        Path script = Files.writeString(
                folder.resolve("script.sql"), "CALL CSVWRITE('" + folder.resolve("ran") + "', 'SELECT 1');");
        Path home = folder.resolve("x;INIT=RUNSCRIPT FROM '" + script.toString().replace("/", "\\/") + "'");

        assertThat(complaint(home)).contains("has a ';' in its path");
        assertThat(folder.resolve("ran")).doesNotExist();
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(script));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aHomeWhoseDatabaseWouldBeElsewhereIsRefused() {
        assertThat(complaint(folder.resolve("a\\b"))).contains("has a '\\' in its path");
        assertThatThrownBy(() -> new DatabaseAddress.H2Files(folder.resolve("a\\b")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatLiesDeeperInTheHomeIsItsOwnersAloneAsWell() throws IOException {
        Path home = folder.resolve("home");
        Trial.open(home, Migrations.ROOT).close();
        Path logs = Files.createDirectory(home.resolve("logs"));
        Path log = Files.createFile(logs.resolve("linewright.log"));
        Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(logs, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(new Home(home).reachableByOthers()).containsExactly(logs, log);

        Trial.opened(prepare(home));
        assertThat(new Home(home).reachableByOthers()).isEmpty();
    }

    /** A running instance makes files and takes them away while a second one looks through the home. */
    @Test
    void filesThatGoWhileTheHomeIsSecuredAreNoHindrance() throws Exception {
        Path home = folder.resolve("home");
        Trial.open(home, Migrations.ROOT).close();
        Path passing = home.resolve("passing");
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> churn = other.submit(() -> {
                while (!done.get()) {
                    Home.createPrivateFile(passing);
                    Files.delete(passing);
                }
                return true;
            });
            try {
                for (int start = 0; start < 2_000; start++) {
                    Trial.opened(prepare(home));
                    new Home(home).reachableByOthers();
                }
            } finally {
                done.set(true);
            }
            churn.get();
        }
    }

    @Test
    void ofTwoThatMakeTheSameHomeBothFindIt() throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int start = 0; start < 500; start++) {
                Path home = folder.resolve("home" + start);
                CyclicBarrier together = new CyclicBarrier(2);
                Callable<Attempt<Home>> makes = () -> {
                    together.await();
                    Attempt<Home> made = prepare(home);
                    HomeLock.take(Trial.opened(made));
                    return made;
                };
                for (Future<Attempt<Home>> made : two.invokeAll(List.of(makes, makes))) {
                    assertThat(made.get()).isEqualTo(Attempt.done(new Home(home)));
                }
            }
        }
    }

    private static Attempt<Home> prepare(Path folder) {
        return Home.prepare(folder, StartListener.SILENT);
    }

    private static String complaint(Path folder) {
        return Trial.refusal(prepare(folder)).sentence();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
