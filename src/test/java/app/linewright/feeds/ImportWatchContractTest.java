package app.linewright.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.feeds.file.FileKind;
import app.linewright.store.Database;
import app.linewright.store.Finding;
import app.linewright.store.OnEveryEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever waits for an import sees of it, how it is ended, and what is known of one that was cut off. */
@OnEveryEngine
class ImportWatchContractTest {
    @TempDir
    private Path folder;

    private final ImportTrial trial;

    ImportWatchContractTest(Database database) {
        trial = new ImportTrial(database);
    }

    @BeforeEach
    void load() {
        trial.load();
    }

    @Test
    void aCancelledImportKeepsWholeBatchesAndTheNextCompletesIt() throws IOException {
        var file = file("E0.csv", ManyGames.csv(2500));
        var report = trial.service.run(ImportRequest.of(List.of(file)), untilSomethingIsStored()).files().getFirst();
        assertThat(report.outcome()).isEqualTo(new FileReport.Outcome.Cancelled());
        assertThat(report.rows().added()).isEqualTo(trial.events().size()).isEqualTo(1000);
        assertThat(trial.service.unfinished()).containsExactly(
                new UnfinishedImport("E0.csv", ImportTrial.NOW, report.rows().read()));

        var rest = trial.run(file);
        assertThat(trial.service.unfinished()).isEmpty();
        assertThat(rest.rows().unchanged()).isEqualTo(report.rows().added());
        assertThat(trial.events()).hasSize(2500);
    }

    @Test
    void progressIsToldAtMostTenTimesASecondAndAtTheEnd() throws IOException {
        var watch = new Recorder();
        long start = System.nanoTime();
        trial.service.run(
                ImportRequest.of(List.of(file("a.csv", ManyGames.csv(600)), file("b.csv", ManyGames.csv(3)))), watch);
        long tenths = (System.nanoTime() - start) / 100_000_000;
        assertThat(watch.told).hasSizeLessThanOrEqualTo((int) tenths + 2);
        assertThat(watch.told.getLast())
                .isEqualTo(new ImportProgress("b.csv", 2, 2, ImportProgress.Phase.STORING, 3, 3));
        assertThat(watch.told).extracting(ImportProgress::share).isSorted().last().isEqualTo(1.0);
    }

    @Test
    void anImportThatWasStoppedIsKnownUntilItsFileIsImportedAgain() throws IOException {
        trial.database.write(
                transaction -> trial.stores.journal().begin(transaction, FileKind.FOOTBALL_DATA, "E0.csv",
                        ImportTrial.NOW));
        assertThat(trial.service.unfinished()).containsExactly(new UnfinishedImport("E0.csv", ImportTrial.NOW, 0));
        var check = new UnfinishedImportsCheck(trial.stores.journal());
        assertThat(check.examine(trial.database)).isEqualTo(Finding.warning(
                "imports",
                "The import of E0.csv was stopped after 0 rows.",
                "import it again, which adds what is missing"));
        trial.run(file("other.csv", ManyGames.csv(3)));
        assertThat(trial.service.unfinished()).hasSize(1);
        trial.run(file("E0.csv", ManyGames.csv(3)));
        assertThat(trial.service.unfinished()).isEmpty();
        assertThat(check.examine(trial.database)).isEqualTo(Finding.ok("imports", "Every import came to its end."));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Whoever has seen enough once games are stored; looks now and then, since looking takes time. */
    private ImportWatch untilSomethingIsStored() {
        var asked = new AtomicInteger();
        return new ImportWatch() {
            @Override
            public void progress(ImportProgress progress) {
                // It is the database that is watched.
            }

            @Override
            public boolean cancelled() {
                return asked.incrementAndGet() % 200 == 0 && !trial.events().isEmpty();
            }
        };
    }

    /** Keeps what it is told. */
    private static final class Recorder implements ImportWatch {
        final List<ImportProgress> told = new ArrayList<>();

        @Override
        public void progress(ImportProgress progress) {
            told.add(progress);
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
