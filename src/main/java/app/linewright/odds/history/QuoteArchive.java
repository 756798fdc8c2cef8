package app.linewright.odds.history;

import app.linewright.store.Home;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;

/**
 * The folder of archived prices: a compressed CSV file for each league and day of games. A file is complete and read
 * back before it gets its name, and none is ever written over: another one of its day gets a number.
 */
final class QuoteArchive {
    private static final int MOST = 10_000;

    private final Path folder;

    QuoteArchive(Path folder) {
        this.folder = folder;
    }

    /** Writes rows to a sheet. */
    @FunctionalInterface
    interface Rows {
        void writeTo(QuoteSheet sheet);
    }

    /**
     * Writes {@code rows}.
     *
     * @param name of the file, without its ending
     * @return the file; one that is there already with the very same rows, if so
     */
    Path put(String name, Rows rows) throws IOException {
        Files.createDirectories(folder);
        var part = folder.resolve(name + ".part");
        Files.deleteIfExists(part);
        try {
            long count;
            try (var sheet = QuoteSheet.begin(part, true)) {
                rows.writeTo(sheet);
                count = sheet.count();
            }
            if (rows(part) != count) {
                throw new IOException("the archive " + part + " does not hold what was written");
            }
            Home.keepPrivate(part);
            return named(name, part);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Path named(String name, Path part) throws IOException {
        for (int number = 1; number < MOST; number++) {
            var file = folder.resolve(name + (number == 1 ? "" : "_" + number) + ".csv.gz");
            if (Files.notExists(file)) {
                return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            }
            if (Files.mismatch(file, part) < 0) {
                return file;
            }
        }
        throw new IOException("the folder " + folder + " holds too many files of " + name);
    }

    private static long rows(Path file) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file))), StandardCharsets.UTF_8))) {
            return rows.stream().count();
        }
    }
}
