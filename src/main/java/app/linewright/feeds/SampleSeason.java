package app.linewright.feeds;

import app.linewright.feeds.csv.FileRefusedException;
import app.linewright.feeds.generic.CsvMapping;
import app.linewright.feeds.generic.CsvMappingJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The small simulated season that the program ships, in {@code data/sample}. */
final class SampleSeason {
    private static final String FOLDER = "/app/linewright/data/sample/";
    private static final String NAME = "simulated-season";

    private SampleSeason() {}

    /** Takes the season out of the program into a file, for {@link #request}. */
    static Path copyInto(Path folder) throws IOException {
        var file = folder.resolve(NAME + ".csv");
        try (var in = open(NAME + ".csv")) {
            Files.copy(in, file);
        }
        return file;
    }

    /** Deletes the folder into which the season was copied. */
    static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(NAME + ".csv"));
        Files.delete(folder);
    }

    static ImportRequest request(Path file) {
        return ImportRequest.of(file, mapping());
    }

    private static CsvMapping mapping() {
        try (var in = open(NAME + ".json")) {
            return CsvMappingJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FileRefusedException e) {
            throw new IllegalStateException("The program's data/sample is wrong: " + e.getMessage(), e);
        }
    }

    private static InputStream open(String name) {
        var in = SampleSeason.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalStateException("The program's data/sample/" + name + " is missing; install it again.");
        }
        return in;
    }
}
