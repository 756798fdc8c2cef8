package app.linewright.desktop.imports;

import app.linewright.desktop.imports.MappingViewModel.PriceLayout;
import app.linewright.desktop.imports.MappingViewModel.StartForm;
import app.linewright.feeds.FileSample;
import app.linewright.odds.PriceFormat;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the names of columns and the first cells under them suggest; a person looks at it before it is used. */
record MappingGuess(FileSample sample) {
    /** The column that is likely to hold {@code field}. */
    Optional<String> column(MappingField field) {
        return sample.columns().stream().filter(field::isLikely).findFirst();
    }

    /** How the starts in {@code column} are written; the first form where its cells fit none. */
    StartForm startForm(String column) {
        var texts = texts(column);
        return Arrays.stream(StartForm.values())
                .filter(form -> texts.stream().allMatch(text -> reads(form, text)))
                .findFirst()
                .orElse(StartForm.YEAR_FIRST);
    }

    private static boolean reads(StartForm form, String text) {
        return form.date().map(date -> date.read(text) != null).orElseGet(() -> isInstant(text));
    }

    private static boolean isInstant(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    PriceLayout layout() {
        var single = List.of(MappingField.MARKET, MappingField.OUTCOME, MappingField.PRICE);
        return single.stream().allMatch(field -> column(field).isPresent()) ? PriceLayout.ROW_EACH : PriceLayout.NONE;
    }

    /** How the prices in {@code column} are written. */
    PriceFormat priceFormat(String column) {
        var texts = texts(column);
        if (all(texts, text -> text.matches("[+\\-−]?\\d{3,}"))) {
            return PriceFormat.AMERICAN;
        }
        return all(texts, text -> text.matches("\\d+/\\d+")) ? PriceFormat.FRACTIONAL : PriceFormat.DECIMAL;
    }

    private static boolean all(List<String> texts, Predicate<String> test) {
        return !texts.isEmpty() && texts.stream().allMatch(test);
    }

    /** The first cell with anything in it; empty where there is none. */
    String example(String column) {
        return texts(column).stream().findFirst().orElse("");
    }

    private List<String> texts(String column) {
        int index = sample.columns().indexOf(column);
        return sample.rows().stream().map(row -> row.get(index)).filter(text -> !text.isEmpty()).toList();
    }
}
