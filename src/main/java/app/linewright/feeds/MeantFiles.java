package app.linewright.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The files that are meant by whoever names files and folders. */
public final class MeantFiles {
    private static final List<String> TABLES = List.of(".csv", ".csv.gz", ".txt");

    private MeantFiles() {}

    /**
     * The named files, each once, and in the place of a folder the tables that lie in it, by name. A folder without any
     * stays, to be refused with its reason.
     */
    public static List<Path> of(Collection<Path> named) {
        return named.stream().flatMap(MeantFiles::of).distinct().toList();
    }

    private static Stream<Path> of(Path named) {
        if (!Files.isDirectory(named)) {
            return Stream.of(named);
        }
        try (var inside = Files.list(named)) {
            var tables = inside.filter(file -> isTable(file) && Files.isRegularFile(file)).sorted().toList();
            return tables.isEmpty() ? Stream.of(named) : tables.stream();
        } catch (IOException | UncheckedIOException e) {
            // It cannot be listed: what it is, its import says.
            return Stream.of(named);
        }
    }

    private static boolean isTable(Path file) {
        var name = FileReport.nameOf(file).toLowerCase(Locale.ROOT);
        return TABLES.stream().anyMatch(name::endsWith);
    }
}
