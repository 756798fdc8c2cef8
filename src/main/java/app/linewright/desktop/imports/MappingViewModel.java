package app.linewright.desktop.imports;

import app.linewright.desktop.kit.FailureWords;
import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.kit.Words;
import app.linewright.feeds.FilePreview;
import app.linewright.feeds.FileReport;
import app.linewright.feeds.FileSample;
import app.linewright.feeds.file.DateForm;
import app.linewright.feeds.generic.CsvMapping;
import app.linewright.odds.PriceFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Says with a person what the columns of a file mean. Every change is tried at once on the first rows of the file, and
 * what is missing is told in a sentence. Touched on the JavaFX thread only.
 */
public final class MappingViewModel {
    /** How starts are written. */
    public enum StartForm {
        INSTANT(null),
        YEAR_FIRST(DateForm.YEAR_FIRST),
        DAY_FIRST(DateForm.DAY_FIRST),
        MONTH_FIRST(DateForm.MONTH_FIRST);

        private final @Nullable DateForm form;

        StartForm(@Nullable DateForm form) {
            this.form = form;
        }

        /** The form of a date; empty for an instant. */
        Optional<DateForm> date() {
            return Optional.ofNullable(form);
        }
    }

    /** Where the prices stand. */
    public enum PriceLayout {
        NONE,
        COLUMN_EACH,
        ROW_EACH
    }

    private final FileSample sample;
    private final Importer importer;
    private final Tasks tasks;
    private final Words words;
    private final Consumer<CsvMapping> accepted;
    private final Runnable cancelled;
    private final MappingGuess guess;
    private final MappingTexts texts;
    private final MappingChoice nothing;
    private final List<MappingChoice> zones;

    private final Map<MappingField, ObjectProperty<MappingChoice>> fields = new EnumMap<>(MappingField.class);
    private final ObjectProperty<StartForm> startForm = new SimpleObjectProperty<>(StartForm.YEAR_FIRST);
    private final ObjectProperty<MappingChoice> zone;
    private final ObjectProperty<PriceLayout> layout;
    private final ObjectProperty<PriceFormat> priceFormat = new SimpleObjectProperty<>(PriceFormat.DECIMAL);
    private final ObservableList<PriceLine> prices = FXCollections.observableArrayList();
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ObservableList<PreviewTexts.Line> preview = FXCollections.observableArrayList();
    private Tasks.Running trying = () -> {};

    /**
     * @param reader the zone of the person who looks at it
     * @param accepted gets the mapping when the file is to be imported by it
     * @param cancelled called when it is not
     */
    MappingViewModel(
            FileSample sample,
            Importer importer,
            Tasks tasks,
            Words words,
            ZoneId reader,
            Consumer<CsvMapping> accepted,
            Runnable cancelled) {
        this.sample = sample;
        this.importer = importer;
        this.tasks = tasks;
        this.words = words;
        this.accepted = accepted;
        this.cancelled = cancelled;
        guess = new MappingGuess(sample);
        texts = new MappingTexts(words, sample);
        nothing = MappingChoice.nothing(words.say("mapping.nothing"));
        zones = zones(reader);
        zone = new SimpleObjectProperty<>(zones.getFirst());
        layout = new SimpleObjectProperty<>(guess.layout());
        name.set(sample.name().replaceFirst("\\.[^.]*$", ""));
        for (var field : MappingField.values()) {
            var chosen = guess.column(field).map(MappingChoice::column).orElse(nothing);
            fields.put(field, new SimpleObjectProperty<>(chosen));
        }
        guessForms();
        watch();
        change();
    }

    private List<MappingChoice> zones(ZoneId reader) {
        return List.of(
                MappingChoice.nothing(words.say("mapping.zone.league")),
                MappingChoice.always(reader.getId(), reader.getId()),
                MappingChoice.always("UTC", "UTC")).stream().distinct().toList();
    }

    private void guessForms() {
        var start = chosen(MappingField.START).column();
        if (start != null) {
            startForm.set(guess.startForm(start));
        }
        var price = chosen(MappingField.PRICE).column();
        if (price != null) {
            priceFormat.set(guess.priceFormat(price));
        }
    }

    private void watch() {
        fields.forEach((field, chosen) -> listen(chosen));
        field(MappingField.START).subscribe((before, now) -> guessForms());
        field(MappingField.PRICE).subscribe((before, now) -> guessForms());
        listen(startForm);
        listen(zone);
        listen(layout);
        listen(priceFormat);
        listen(name);
    }

    private void listen(ObservableValue<?> value) {
        value.subscribe((before, now) -> change());
    }

    /** Adds a column of prices to be explained, at the book of the one before it. */
    public void addPrice() {
        var line = new PriceLine(nothing);
        if (!prices.isEmpty()) {
            line.bookProperty().set(prices.getLast().bookProperty().get());
        }
        listen(line.columnProperty());
        listen(line.bookProperty());
        listen(line.betProperty());
        listen(line.pointProperty());
        line.columnProperty().subscribe((before, now) -> {
            if (now.column() != null) {
                priceFormat.set(guess.priceFormat(now.column()));
            }
        });
        prices.add(line);
        change();
    }

    public void removePrice(PriceLine line) {
        prices.remove(line);
        change();
    }

    /** Imports the file by the mapping, which is remembered. */
    public void accept() {
        if (ready.get()) {
            trying.cancel();
            accepted.accept(mapping());
        }
    }

    public void cancel() {
        trying.cancel();
        cancelled.run();
    }

    private void change() {
        trying.cancel();
        ready.set(false);
        var missing = missing();
        if (!missing.isEmpty()) {
            preview.setAll(texts.raw());
            sentence.set(texts.missing(missing));
            return;
        }
        var mapping = mapping();
        trying = tasks.run(
                "Trying a mapping",
                () -> importer.preview(sample.file(), mapping),
                this::show,
                failure -> sentence.set(words.say("mapping.failed", new FailureWords(words).of(failure))));
    }

    private void show(FilePreview tried) {
        if (tried.expected().outcome() instanceof FileReport.Outcome.Refused(var refusal)) {
            preview.setAll(texts.raw());
            sentence.set(new ProblemWords(words).of(refusal));
        } else {
            preview.setAll(tried.rows().stream()
                    .map(new PreviewTexts(words, tried.books())::line)
                    .toList());
            sentence.set(words.say("mapping.taken", tried.taken(), tried.expected().rows().read()));
            ready.set(tried.taken() > 0);
        }
    }

    private List<String> missing() {
        var missing = new ArrayList<String>();
        for (var field : MappingField.values()) {
            if (field.needed() && chosen(field).isNothing() && isAsked(field)) {
                missing.add(words.say("mapping.missing." + field.key()));
            }
        }
        if (chosen(MappingField.HOME_SCORE).isNothing() != chosen(MappingField.AWAY_SCORE).isNothing()) {
            missing.add(words.say("mapping.missing.score"));
        }
        if (layout.get() == PriceLayout.COLUMN_EACH
                && (prices.isEmpty() || !prices.stream().allMatch(PriceLine::isComplete))) {
            missing.add(words.say(prices.isEmpty() ? "mapping.missing.prices" : "mapping.missing.priceParts"));
        }
        if (name.get().isBlank()) {
            missing.add(words.say("mapping.missing.name"));
        }
        return missing;
    }

    /** Whether the field has a meaning with the layout of prices that is chosen. */
    boolean isAsked(MappingField field) {
        return !field.ofSinglePrice() || layout.get() == PriceLayout.ROW_EACH;
    }

    private CsvMapping mapping() {
        var time = chosen(MappingField.TIME).column();
        var start = startForm.get().date()
                .map(form -> new CsvMapping.Start(
                        null, needed(MappingField.START), form.pattern(), time, zone.get().value()))
                .orElseGet(() -> new CsvMapping.Start(needed(MappingField.START), null, null, null, null));
        var homeScore = chosen(MappingField.HOME_SCORE).column();
        var awayScore = chosen(MappingField.AWAY_SCORE).column();
        return new CsvMapping(
                name.get().strip(),
                Objects.requireNonNull(chosen(MappingField.LEAGUE).given()),
                chosen(MappingField.SEASON).given(),
                start,
                needed(MappingField.HOME),
                needed(MappingField.AWAY),
                null,
                null,
                homeScore == null || awayScore == null ? null : new CsvMapping.Score(homeScore, awayScore, null),
                chosen(MappingField.QUOTE_TIME).column(),
                chosen(MappingField.STAGE).given(),
                priceFormat.get(),
                layout.get() == PriceLayout.ROW_EACH ? singlePrice() : null,
                layout.get() == PriceLayout.COLUMN_EACH
                        ? prices.stream().map(PriceLine::column).toList()
                        : null);
    }

    private CsvMapping.QuoteColumns singlePrice() {
        return new CsvMapping.QuoteColumns(
                Objects.requireNonNull(chosen(MappingField.BOOK).given()),
                needed(MappingField.MARKET),
                needed(MappingField.OUTCOME),
                chosen(MappingField.POINT).column(),
                needed(MappingField.PRICE));
    }

    private MappingChoice chosen(MappingField field) {
        return field(field).get();
    }

    private String needed(MappingField field) {
        return Objects.requireNonNull(chosen(field).column());
    }

    /** What the field is taken from. */
    public ObjectProperty<MappingChoice> field(MappingField field) {
        return Objects.requireNonNull(fields.get(field));
    }

    /** What the field can be taken from. */
    public List<MappingChoice> choices(MappingField field) {
        var choices = new ArrayList<MappingChoice>();
        choices.add(nothing);
        sample.columns().forEach(column -> choices.add(MappingChoice.column(column)));
        switch (field) {
            case LEAGUE -> sample.leagues().forEach(league -> choices.add(texts.always(
                    league.key().value(), league.name())));
            case BOOK -> sample.books().forEach(book -> choices.add(texts.always(book.key().value(), book.name())));
            case STAGE -> List.of("opening", "pre-match", "closing").forEach(stage ->
                    choices.add(texts.always(stage, stage)));
            case START, TIME, HOME, AWAY, HOME_SCORE, AWAY_SCORE, SEASON, QUOTE_TIME, MARKET, OUTCOME, POINT, PRICE -> {
                // Only a column has them.
            }
        }
        return choices;
    }

    /** The columns that prices and points can stand in. */
    public List<MappingChoice> columns() {
        return choices(MappingField.PRICE);
    }

    /** The sources that prices can be of. */
    public List<MappingChoice> books() {
        return sample.books().stream()
                .map(book -> MappingChoice.always(book.key().value(), book.name()))
                .toList();
    }

    /** What stands in the column, for a person to recognise it; empty where no column is chosen. */
    public String example(MappingChoice choice) {
        return choice.column() == null ? "" : guess.example(choice.column());
    }

    public List<MappingChoice> zones() {
        return zones;
    }

    public ObjectProperty<StartForm> startFormProperty() {
        return startForm;
    }

    /** The zone of dates and times of day. */
    public ObjectProperty<MappingChoice> zoneProperty() {
        return zone;
    }

    public ObjectProperty<PriceLayout> layoutProperty() {
        return layout;
    }

    public ObjectProperty<PriceFormat> priceFormatProperty() {
        return priceFormat;
    }

    /** The columns of prices, where each price has one. */
    public ObservableList<PriceLine> prices() {
        return prices;
    }

    /** What the mapping is called. */
    public StringProperty nameProperty() {
        return name;
    }

    /** What is missing, or what the first rows say to the mapping. */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** Whether the file can be imported by the mapping. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** The first rows, as they would be read. */
    public ObservableList<PreviewTexts.Line> preview() {
        return preview;
    }

    public String file() {
        return sample.name();
    }
}
