package app.linewright.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRowTest {
    @TempDir
    private Path folder;

    @Test
    void aRowIsFoundByTheLineThatItsProblemNames() throws IOException {
        var file = Files.writeString(
                folder.resolve("prices.csv"), "Date,Home,PSH\n2023-04-15,Chelsea,2.10\n\n2023-04-16,Arsenal,\n");

        assertThat(FileRow.at(file, 4)).hasValueSatisfying(row -> assertThat(row.cells()).containsExactly(
                new FileRow.Cell("Date", "2023-04-16"), new FileRow.Cell("Home", "Arsenal")));
        assertThat(FileRow.at(file, 9)).isEmpty();
        assertThat(FileRow.at(Files.writeString(folder.resolve("empty.csv"), ""), 2)).isEmpty();
    }
}
