package app.linewright.desktop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.PreparedImporter;
import app.linewright.desktop.board.MatchDay;
import app.linewright.desktop.imports.ImportsViewModel.Activity;
import app.linewright.desktop.kit.DirectTasks;
import app.linewright.desktop.kit.Words;
import app.linewright.feeds.FileReport;
import app.linewright.feeds.UnfinishedImport;
import app.linewright.feeds.file.CellFault;
import app.linewright.feeds.file.ImportProblem;
import app.linewright.feeds.file.RowFault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ImportsViewModelTest {
    private static final Path FILE = Path.of("E0_1920.csv");
    private static final ImportProblem BAD_PRICE = new ImportProblem(
            "E0_1920.csv", 214, "PSH", "2,1o",
            new RowFault.Cell("2,1o", CellFault.Plain.NO_PRICE), ImportProblem.Effect.CELL_LEFT_OUT);

    private final DirectTasks tasks = new DirectTasks();

    @Test
    void anImportTellsWhatIsNewAndThatSomethingChanged() {
        var model = model(new PreparedImporter());

        model.importFiles(List.of(FILE));

        assertThat(model.activityProperty().get()).isEqualTo(new Activity.Ended(
                true, "E0_1920.csv is in.", "380 rows: 380 new, 0 changed, 11,400 new prices.", true));
        assertThat(model.changesProperty().get()).isEqualTo(1);
        assertThat(model.reports()).extracting(FileReport::name).containsExactly("E0_1920.csv");
        assertThat(model.selectedProperty().get()).isEqualTo(model.reports().getFirst());
    }

    @Test
    void whatWasNotTakenIsCountedAndReported() {
        var model = model(new PreparedImporter().problems(BAD_PRICE));

        model.importFiles(List.of(FILE));

        var ended = (Activity.Ended) model.activityProperty().get();
        assertThat(ended.well()).isFalse();
        assertThat(ended.text()).endsWith("11,400 new prices. 1 thing was not taken.");
        assertThat(model.reports().getFirst().problems()).containsExactly(BAD_PRICE);
    }

    @Test
    void severalFilesAreToldTogether() {
        var model = model(new PreparedImporter());

        model.importFiles(List.of(FILE, Path.of("E0_2021.csv")));

        assertThat(model.activityProperty().get()).isEqualTo(new Activity.Ended(
                true, "2 of 2 files are in.", "760 rows: 760 new, 0 changed, 22,800 new prices.", true));
        assertThat(model.summaryProperty().get()).isEqualTo("2 files in this session");
    }

    @Test
    void aFileThatIsInAlreadyIsSaidToBe() {
        var model = model(new PreparedImporter().known());

        model.importFiles(List.of(FILE));

        assertThat(model.activityProperty().get()).isEqualTo(new Activity.Ended(
                true, "E0_1920.csv was in already.", "All of its 380 rows stand here as in the file.", true));
        assertThat(model.changesProperty().get()).isZero();
    }

    @Test
    void whatIsBeingReadHasItsNameUntilItsEnd() {
        var model = model(new PreparedImporter());
        tasks.hold();
        model.importFiles(List.of(FILE));
        assertThat(model.reading()).hasValue("E0_1920.csv");

        tasks.release();

        assertThat(model.reading()).isEmpty();
    }

    @Test
    void progressTellsWhatHowFarAndHowLong() {
        var model = model(new PreparedImporter());
        var seen = new ArrayList<Activity>();
        model.activityProperty().subscribe(activity -> {
            seen.add(activity);
        });

        model.importFiles(List.of(FILE));

        assertThat(seen).contains(
                new Activity.Reading("Reading E0_1920.csv", -1, "", "", false),
                new Activity.Reading("Reading E0_1920.csv", 0.2 + 0.8 * 190 / 380, "190 of 380 rows", "", false));
    }

    @Test
    void theTimeGoesOnWhileNothingElseIsTold() {
        var model = model(new PreparedImporter());
        tasks.hold();
        model.importFiles(List.of(FILE));

        tasks.elapse(Duration.ofMillis(1_400));

        assertThat(((Activity.Reading) model.activityProperty().get()).took()).isEqualTo("1.4\u00A0s");
    }

    @Test
    void stoppingEndsTheImportAfterItsBatchAndLeavesTheRestOut() {
        var model = model(new PreparedImporter());
        tasks.hold();
        model.importFiles(List.of(FILE));
        model.importFiles(List.of(Path.of("E0_2021.csv")));

        model.stop();
        assertThat(((Activity.Reading) model.activityProperty().get()).stopping()).isTrue();
        tasks.release();

        assertThat(((Activity.Ended) model.activityProperty().get()).lead()).isEqualTo("E0_1920.csv was stopped.");
        assertThat(model.reports()).hasSize(1);
        assertThat(model.changesProperty().get()).isEqualTo(1);
    }

    @Test
    void anImportWaitsForTheOneUnderWay() {
        var model = model(new PreparedImporter());
        tasks.hold();
        model.importFiles(List.of(FILE));
        model.importSample();
        assertThat(model.reports()).isEmpty();

        tasks.release();

        assertThat(model.reports()).extracting(FileReport::name).containsExactly("sample.csv", "E0_1920.csv");
    }

    @Test
    void aFailureIsSaidInItsOwnWords() {
        var model = model(new PreparedImporter().failing(new IllegalStateException("The disk is full.")));

        model.importFiles(List.of(FILE));

        assertThat(model.activityProperty().get())
                .isEqualTo(new Activity.Ended(false, "The import failed.", "The disk is full.", false));
        assertThat(model.changesProperty().get()).isEqualTo(1);
    }

    @Test
    void anImportThatWasCutOffIsRememberedAtTheNextStart() {
        var model = model(new PreparedImporter()
                .unfinished(new UnfinishedImport("E0_1920.csv", Instant.parse("2026-11-20T10:00:00Z"), 200)));

        assertThat(model.activityProperty().get()).isEqualTo(new Activity.Ended(
                false,
                "E0_1920.csv was cut off in mid-import.",
                "200 of its rows are in. Importing the file again completes it.",
                false));
        model.dismiss();
        assertThat(model.activityProperty().get()).isEqualTo(new Activity.Idle());
    }

    @Test
    void choosingNoFileStartsNothing() {
        var model = model(new PreparedImporter());

        model.offer(List.of());

        assertThat(model.activityProperty().get()).isEqualTo(new Activity.Idle());
        assertThat(model.previewProperty().get()).isNull();
    }

    @Test
    void filesThatComeWhileOthersAreLookedThroughTakeTheirPlace() {
        var model = model(new PreparedImporter().finding(tasks::hold));
        var shown = new ArrayList<Path>();
        model.previewProperty().subscribe(preview -> {
            if (preview != null) {
                shown.add(preview.files().getFirst().file());
            }
        });

        model.offer(List.of(FILE));
        model.offer(List.of(Path.of("E0_2021.csv")));
        tasks.release();
        tasks.elapse(Duration.ofSeconds(1));
        tasks.release();

        assertThat(shown).containsOnly(Path.of("E0_2021.csv"));
    }

    private ImportsViewModel model(Importer importer) {
        return new ImportsViewModel(importer, tasks, MatchDay.IN_LONDON, new Words(Locale.ENGLISH));
    }
}
