package app.linewright.desktop.imports;

import app.linewright.feeds.generic.CsvMapping;
import org.jspecify.annotations.Nullable;

/**
 * What a field is taken from: a column of the file, the same value for every row, or nothing.
 *
 * @param column the name of the column; null where it is none
 * @param value the value for every row; null where it is none
 * @param title how the choice is shown
 */
public record MappingChoice(@Nullable String column, @Nullable String value, String title) {
    static MappingChoice column(String name) {
        return new MappingChoice(name, null, name);
    }

    static MappingChoice always(String value, String title) {
        return new MappingChoice(null, value, title);
    }

    static MappingChoice nothing(String title) {
        return new MappingChoice(null, null, title);
    }

    boolean isNothing() {
        return column == null && value == null;
    }

    /** As a mapping says it; null for nothing. */
    CsvMapping.@Nullable Given given() {
        return isNothing() ? null : new CsvMapping.Given(column, value);
    }
}
