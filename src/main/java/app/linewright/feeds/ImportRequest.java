package app.linewright.feeds;

import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.generic.CsvMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be imported.
 *
 * @param kind the kind of all files; empty to tell it of each by its header
 * @param mapping what the columns of {@code generic} files mean, which is then remembered for their header; empty to
 *     use the remembered one
 * @param acceptNewTeams whether names that no team of the league has, nor nearly has, become new teams; otherwise their
 *     rows are refused
 */
public record ImportRequest(
        List<Path> files, Optional<FileKind> kind, Optional<CsvMapping> mapping, boolean acceptNewTeams) {
    public ImportRequest {
        files = List.copyOf(files);
    }

    /** Files whose kinds are told by their headers. */
    public static ImportRequest of(List<Path> files) {
        return new ImportRequest(files, Optional.empty(), Optional.empty(), false);
    }

    /** A file that {@code mapping} explains. */
    public static ImportRequest of(Path file, CsvMapping mapping) {
        return new ImportRequest(List.of(file), Optional.of(FileKind.GENERIC), Optional.of(mapping), false);
    }
}
