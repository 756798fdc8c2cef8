package app.linewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of which most is of no use any more is written anew when it closes. */
class H2CompactionTest {
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void aFileThatHoldsMostlyWhatWasReplacedShrinksWhenItCloses() throws IOException {
        Path home = folder.resolve("home");
        Path file = new DatabaseAddress.H2Files(home).file();
        String before;
        try (OpenHome open = Trial.open(home, Trial.LATEST)) {
            replaceOneSetting(open.database());
            before = Trial.state(open.database());
            assertThat(Files.size(file)).isGreaterThan(20 * MEGABYTE);
        }

        assertThat(Files.size(file)).isLessThan(4 * MEGABYTE);
        assertThat(new Home(home).reachableByOthers()).isEmpty();
        assertThat(file.resolveSibling(file.getFileName() + ".tempFile")).doesNotExist();
        try (OpenHome open = Trial.open(home, Trial.LATEST)) {
            assertThat(Trial.state(open.database())).isEqualTo(before);
        }
    }

    @Test
    void whatACutOffCompactionLeftIsOfNoMatter() throws IOException {
        Path home = folder.resolve("home");
        Path file = new DatabaseAddress.H2Files(home).file();
        Path left = file.resolveSibling(file.getFileName() + ".tempFile");
        try (OpenHome open = Trial.open(home, Trial.LATEST)) {
            replaceOneSetting(open.database());
            Files.writeString(left, "half a database");
        }

        assertThat(Files.size(file)).isLessThan(4 * MEGABYTE);
        assertThat(left).doesNotExist();
        try (OpenHome open = Trial.open(home, Trial.LATEST)) {
            assertThat(Trial.state(open.database())).contains("longest");
        }
    }

    @Test
    void aFileOfWhichEverythingIsOfUseIsLeftAsItIs() throws IOException {
        Path home = folder.resolve("home");
        Path file = new DatabaseAddress.H2Files(home).file();
        try (OpenHome open = Trial.open(home, Trial.LATEST)) {
            for (int number = 0; number < 24; number++) {
                Trial.putLongest(open.database(), "longest " + number, number);
            }
        }

        assertThat(Files.size(file)).isGreaterThan(20 * MEGABYTE);
    }

    private static void replaceOneSetting(Database database) {
        for (int number = 0; number < 24; number++) {
            Trial.putLongest(database, "longest", number);
        }
    }
}
