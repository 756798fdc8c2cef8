package app.linewright;

import app.linewright.desktop.imports.Importer;
import app.linewright.feeds.FileSample;
import app.linewright.feeds.ImportReport;
import app.linewright.feeds.ImportRequest;
import app.linewright.feeds.ImportService;
import app.linewright.feeds.ImportWatch;
import app.linewright.feeds.MappingPreview;
import app.linewright.feeds.UnexplainedFiles;
import app.linewright.feeds.UnfinishedImport;
import app.linewright.feeds.csv.FileRefusedException;
import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.generic.CsvMapping;
import app.linewright.feeds.generic.CsvMappingJson;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads files in for the window. */
record StoredImporter(ImportService imports, UnexplainedFiles unexplained) implements Importer {
    private static final String SAMPLE = "/app/linewright/data/sample/";

    @Override
    public ImportReport importFiles(List<Path> files, ImportWatch watch) {
        return imports.run(ImportRequest.of(files), watch);
    }

    @Override
    public ImportReport importFile(Path file, CsvMapping mapping, ImportWatch watch) {
        var request = new ImportRequest(List.of(file), Optional.of(FileKind.GENERIC), Optional.of(mapping), false);
        return imports.run(request, watch);
    }

    @Override
    public Optional<FileSample> sample(Path file) {
        return unexplained.sample(file);
    }

    @Override
    public MappingPreview preview(Path file, CsvMapping mapping) {
        return unexplained.preview(file, mapping);
    }

    /** The sample goes the way of any file: it is laid beside the temporary files for as long as it is read. */
    @Override
    public ImportReport importSample(ImportWatch watch) {
        try {
            Path folder = Files.createTempDirectory("linewright-sample");
            Path file = folder.resolve("simulated-season.csv");
            try {
                Files.write(file, shipped("simulated-season.csv"));
                var mapping = CsvMappingJson.read(new String(shipped("simulated-season.json"), StandardCharsets.UTF_8));
                return imports.run(
                        new ImportRequest(List.of(file), Optional.of(FileKind.GENERIC), Optional.of(mapping), false),
                        watch);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The sample season cannot be read; install Linewright again.", failure);
        } catch (FileRefusedException refused) {
            throw new IllegalStateException("The mapping of the sample season is not understood.", refused);
        }
    }

    @Override
    public List<UnfinishedImport> unfinished() {
        return imports.unfinished();
    }

    /** A file of the sample that the program ships. */
    static byte[] shipped(String name) throws IOException {
        try (var resource = StoredImporter.class.getResourceAsStream(SAMPLE + name)) {
            if (resource == null) {
                throw new FileNotFoundException(SAMPLE + name);
            }
            return resource.readAllBytes();
        }
    }
}
