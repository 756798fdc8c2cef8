package app.linewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
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
                put(open.database(), "longest " + number, number);
            }
        }

        assertThat(Files.size(file)).isGreaterThan(20 * MEGABYTE);
    }

    private static void replaceOneSetting(Database database) {
        for (int number = 0; number < 24; number++) {
            put(database, "longest", number);
        }
    }

    private static void put(Database database, String name, int seed) {
        String content = new Random(seed)
                .ints(SettingsStore.LONGEST, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        database.write(transaction -> {
            new SettingsStore(Trial.CLOCK).put(transaction, name, content);
            return name;
        });
    }
}
