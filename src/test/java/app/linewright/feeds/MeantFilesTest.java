package app.linewright.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeantFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderStandsForTheTablesInIt() throws IOException {
        var second = Files.createFile(folder.resolve("E0_2223.CSV"));
        var first = Files.createFile(folder.resolve("E0_2122.csv.gz"));
        var third = Files.createFile(folder.resolve("notes.txt"));
        Files.createFile(folder.resolve("picture.png"));
        Files.createDirectory(folder.resolve("older.csv"));

        assertThat(MeantFiles.of(List.of(folder))).containsExactly(first, second, third);
        assertThat(MeantFiles.of(List.of(second, folder))).containsExactly(second, first, third);
    }

    @Test
    void aFolderWithoutTablesAndWhatIsNotThereStayToBeRefused() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));
        var missing = folder.resolve("missing.csv");

        assertThat(MeantFiles.of(List.of(empty, missing))).containsExactly(empty, missing);
    }
}
