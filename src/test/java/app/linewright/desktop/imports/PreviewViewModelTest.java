package app.linewright.desktop.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.linewright.desktop.PreparedImporter;
import app.linewright.desktop.PreparedSamples;
import app.linewright.desktop.board.MatchDay;
import app.linewright.desktop.imports.ImportsViewModel.Activity;
import app.linewright.desktop.imports.PreviewViewModel.Entry;
import app.linewright.desktop.imports.PreviewViewModel.State;
import app.linewright.desktop.kit.DirectTasks;
import app.linewright.desktop.kit.Words;
import app.linewright.feeds.FileReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is said of files before they are read in, and what is done with the answer. */
class PreviewViewModelTest {
    private static final Path FILE = Path.of("E0_1920.csv");
    private static final Path ARCHIVE = Path.of("odds.zip");
    private static final Path UNKNOWN = PreparedSamples.WIDE.file();

    private final DirectTasks tasks = new DirectTasks();
    private final PreparedImporter importer = new PreparedImporter();
    private ImportsViewModel imports = model(Locale.ENGLISH);

    @Test
    void aFileIsShownAsItWouldBeStoredAndReadInOnlyOnceThatIsAgreed() {
        imports.offer(List.of(FILE));

        var asked = asked();
        assertThat(asked.question()).isEqualTo("Import E0_1920.csv?");
        assertThat(asked.kind(asked.files().getFirst())).isEqualTo("football-data.co.uk season or fixtures");
        assertThat(asked.telling(asked.files().getFirst().preview().orElseThrow()))
                .isEqualTo("380 games, 11,400 prices.");
        assertThat(asked.rows()).extracting(PreviewTexts.Line::home, PreviewTexts.Line::said).first()
                .isEqualTo(tuple("Green Bay Packers", "Bet365 home −170"));
        assertThat(asked.readyProperty().get()).isTrue();
        assertThat(imports.reports()).isEmpty();

        asked.accept();

        assertThat(imports.previewProperty().get()).isNull();
        assertThat(imports.reports()).extracting(FileReport::name).containsExactly("E0_1920.csv");
    }

    @Test
    void nothingIsReadInWhereTheAnswerIsNo() {
        imports.offer(List.of(FILE));

        asked().cancel();

        assertThat(imports.previewProperty().get()).isNull();
        assertThat(imports.reports()).isEmpty();
        assertThat(imports.activityProperty().get()).isEqualTo(new Activity.Idle());
    }

    @Test
    void whatStandsHereAlreadyIsSaid() {
        importer.known();
        imports.offer(List.of(FILE));

        assertThat(asked().telling(asked().files().getFirst().preview().orElseThrow())).isEqualTo(
                "380 games, no price. All of its 380 rows stand here already: importing it changes nothing.");
    }

    @Test
    void whatCannotBeTakenSaysWhyAndTheOthersAreReadIn() {
        importer.faulty(ARCHIVE);
        imports.offer(List.of(ARCHIVE, FILE));

        assertThat(asked().question()).isEqualTo("Import 2 files?");
        assertThat(asked().files().getFirst().state()).isEqualTo(new State.Refused(
                "It is a ZIP archive or a spreadsheet: save it as CSV, or unpack it, first."));
        assertThat(asked().sentenceProperty().get()).isEqualTo("1 of the 2 files can be imported.");

        asked().accept();

        assertThat(imports.reports()).extracting(FileReport::name).containsExactly("E0_1920.csv");
    }

    @Test
    void whereNothingCanBeTakenThereIsNothingToAgreeTo() {
        importer.faulty(ARCHIVE);
        imports.offer(List.of(ARCHIVE));

        assertThat(asked().readyProperty().get()).isFalse();
        asked().accept();
        assertThat(imports.reports()).isEmpty();
    }

    @Test
    void aFaultWhileLookingIsSaidOfTheFileItMet() {
        importer.looking(() -> {
            throw new IllegalStateException("The disk is gone.");
        });
        imports.offer(List.of(FILE));

        assertThat(asked().files().getFirst().state()).isEqualTo(new State.Refused("The disk is gone."));
    }

    @Test
    void ofSeveralFilesOneCanBeExplainedAndTheOthersAreShownAgain() {
        importer.unexplained(PreparedSamples.WIDE, PreparedSamples::preview);
        imports.offer(List.of(FILE, UNKNOWN));
        assertThat(asked().files()).extracting(asked()::kind)
                .containsExactly("football-data.co.uk season or fixtures", "columns to be explained");

        imports.explain(PreparedSamples.WIDE);
        assertThat(imports.previewProperty().get()).isNull();
        var mapping = Objects.requireNonNull(imports.mappingProperty().get());
        mapping.cancel();
        assertThat(asked().files()).hasSize(2);

        imports.explain(PreparedSamples.WIDE);
        mapping = Objects.requireNonNull(imports.mappingProperty().get());
        mapping.field(MappingField.LEAGUE).set(mapping.choices(MappingField.LEAGUE).getLast());
        mapping.layoutProperty().set(MappingViewModel.PriceLayout.NONE);
        mapping.accept();

        assertThat(importer.mappings()).hasSize(1);
        assertThat(asked().files()).extracting(Entry::file).containsExactly(FILE);
    }

    @Test
    void whatTakesLongerThanAMomentIsShownToBeWaitedFor() {
        importer.looking(tasks::hold);
        imports.offer(List.of(FILE, UNKNOWN));
        // The first was looked through, and the second is being so.
        assertThat(asked().sentenceProperty().get()).isEqualTo("Looking through the files: 1 of 2 done.");
        assertThat(asked().readyProperty().get()).isFalse();
        assertThat(asked().kind(asked().files().getLast())).isEqualTo("is being looked through");

        tasks.release();

        assertThat(asked().readyProperty().get()).isTrue();
    }

    @Test
    void aFirstFileThatTakesLongerIsWaitedForInSight() {
        importer.finding(tasks::hold);
        imports.offer(List.of(FILE));
        assertThat(imports.previewProperty().get()).isNull();

        tasks.elapse(Duration.ofMillis(200));

        assertThat(asked().sentenceProperty().get()).isEqualTo("Looking through the file: 0 of 1 done.");
        tasks.release();
        assertThat(asked().readyProperty().get()).isTrue();
    }

    @Test
    void itIsAllSaidInFrench() {
        imports = model(Locale.FRENCH);
        importer.faulty(ARCHIVE);
        imports.offer(List.of(ARCHIVE, FILE, UNKNOWN));

        assertThat(asked().question()).isEqualTo("Importer 3 fichiers\u00A0?");
        assertThat(asked().sentenceProperty().get()).isEqualTo("2 des 3 fichiers peuvent être importés.");
        assertThat(asked().telling(asked().files().getLast().preview().orElseThrow()))
                .isEqualTo("380 matchs, 11\u202F400 cotes.");
    }

    private ImportsViewModel model(Locale language) {
        return new ImportsViewModel(importer, tasks, MatchDay.IN_LONDON, new Words(language));
    }

    private PreviewViewModel asked() {
        return Objects.requireNonNull(imports.previewProperty().get());
    }
}
