package app.linewright.desktop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.PreparedImporter;
import app.linewright.desktop.PreparedSamples;
import app.linewright.desktop.imports.ImportsViewModel.Activity;
import app.linewright.desktop.imports.MappingViewModel.PriceLayout;
import app.linewright.desktop.imports.MappingViewModel.StartForm;
import app.linewright.desktop.kit.DirectTasks;
import app.linewright.desktop.kit.Words;
import app.linewright.feeds.FileSample;
import app.linewright.feeds.csv.FileRefusal;
import app.linewright.feeds.generic.CsvMapping;
import app.linewright.odds.PriceFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class MappingViewModelTest {
    private final PreparedImporter importer =
            new PreparedImporter().unexplained(PreparedSamples.WIDE, PreparedSamples::preview);
    private final ImportsViewModel imports = new ImportsViewModel(
            importer,
            new DirectTasks(),
            new SimpleObjectProperty<>(ZoneId.of("Europe/London")),
            new Words(Locale.ENGLISH));

    @Test
    void aFileThatNothingExplainsIsAskedAboutAtOnce() {
        imports.offer(List.of(PreparedSamples.WIDE.file()));

        assertThat(imports.activityProperty().get()).isEqualTo(new Activity.Idle());
        assertThat(imports.previewProperty().get()).isNull();
        assertThat(asked().file()).isEqualTo("my odds.csv");
    }

    @Test
    void whatTheNamesOfColumnsSuggestIsChosenAndWhatIsMissingIsSaid() {
        var mapping = explain(PreparedSamples.WIDE);

        assertThat(mapping.field(MappingField.HOME).get().column()).isEqualTo("Host");
        assertThat(mapping.field(MappingField.AWAY).get().column()).isEqualTo("Guest");
        assertThat(mapping.startFormProperty().get()).isEqualTo(StartForm.MONTH_FIRST);
        assertThat(mapping.example(mapping.field(MappingField.START).get())).isEqualTo("11/17/2022");
        assertThat(mapping.sentenceProperty().get()).isEqualTo("Still missing: the league.");
        assertThat(mapping.readyProperty().get()).isFalse();

        mapping.field(MappingField.HOME).set(MappingChoice.nothing(""));
        mapping.layoutProperty().set(PriceLayout.ROW_EACH);
        mapping.nameProperty().set(" ");

        assertThat(mapping.sentenceProperty().get()).isEqualTo("Still missing: the league, the home side, "
                + "the book of the price, the market, the outcome, the price and a name.");
        assertThat(mapping.preview()).extracting(PreviewTexts.Line::taken).containsOnly(false);
    }

    @Test
    void pricesInColumnsAreExplainedOneByOneAndTheFileIsImportedByTheMapping() {
        imports.offer(List.of(PreparedSamples.WIDE.file()));
        var mapping = asked();
        mapping.field(MappingField.LEAGUE).set(league(mapping, "NFL"));
        assertThat(mapping.sentenceProperty().get()).isEqualTo("2 of the first 2 rows can be read.");

        mapping.layoutProperty().set(PriceLayout.COLUMN_EACH);
        mapping.addPrice();
        assertThat(mapping.sentenceProperty().get())
                .isEqualTo("Still missing: what each column of prices holds, at which book.");
        var first = mapping.prices().getFirst();
        first.columnProperty().set(MappingChoice.column("H odds"));
        first.bookProperty().set(mapping.books().getFirst());
        first.betProperty().set(PriceLine.Bet.SPREAD_HOME);
        assertThat(mapping.readyProperty().get()).isFalse();
        first.pointProperty().set(MappingChoice.column("Hcap"));
        assertThat(mapping.readyProperty().get()).isTrue();
        assertThat(mapping.priceFormatProperty().get()).isEqualTo(PriceFormat.AMERICAN);
        mapping.addPrice();
        assertThat(mapping.prices().getLast().bookProperty().get()).isEqualTo(mapping.books().getFirst());
        mapping.removePrice(mapping.prices().getLast());
        mapping.nameProperty().set(" My lines ");

        mapping.accept();

        assertThat(imports.mappingProperty().get()).isNull();
        assertThat(imports.activityProperty().get()).isInstanceOf(Activity.Ended.class)
                .extracting("lead").isEqualTo("my odds.csv is in.");
        assertThat(importer.mappings()).singleElement().satisfies(said -> {
            assertThat(said.name()).isEqualTo("My lines");
            assertThat(said.league().value()).isEqualTo("americanfootball_nfl");
            assertThat(said.start().dateForm()).isEqualTo("MM/dd/yyyy");
            assertThat(said.priceFormat()).isEqualTo(PriceFormat.AMERICAN);
            assertThat(said.prices()).containsExactly(
                    new CsvMapping.PriceColumn("H odds", "bet365", "spread", "home", "Hcap", null));
        });
    }

    @Test
    void aRowThatIsASinglePriceIsRecognisedByItsColumns() {
        var mapping = explain(PreparedSamples.LONG);

        assertThat(mapping.layoutProperty().get()).isEqualTo(PriceLayout.ROW_EACH);
        assertThat(mapping.startFormProperty().get()).isEqualTo(StartForm.INSTANT);
        assertThat(mapping.field(MappingField.PRICE).get().column()).isEqualTo("odds");
        assertThat(mapping.readyProperty().get()).isTrue();

        mapping.cancel();
        assertThat(imports.mappingProperty().get()).isNull();
        assertThat(importer.mappings()).isEmpty();
    }

    @Test
    void aMappingThatFitsNoRowCannotBeUsed() {
        importer.unexplained(PreparedSamples.LONG, _ -> PreparedSamples.refused(
                new FileRefusal.UnknownInMapping(FileRefusal.UnknownInMapping.Part.LEAGUE, "XFL")));
        var mapping = explain(PreparedSamples.LONG);

        assertThat(mapping.sentenceProperty().get()).isEqualTo("The mapping names “XFL”, which is no known league.");
        assertThat(mapping.readyProperty().get()).isFalse();
        mapping.accept();
        assertThat(importer.mappings()).isEmpty();
    }

    private static MappingChoice league(MappingViewModel mapping, String name) {
        return mapping.choices(MappingField.LEAGUE).stream()
                .filter(choice -> choice.title().equals("all rows: " + name))
                .findFirst()
                .orElseThrow();
    }

    private MappingViewModel explain(FileSample sample) {
        imports.explain(sample);
        return asked();
    }

    private MappingViewModel asked() {
        return Objects.requireNonNull(imports.mappingProperty().get());
    }
}
