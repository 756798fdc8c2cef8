package app.linewright.desktop.kit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Supplier;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A day in a field: shown with its weekday, read with it, without it, or as {@code 2026-11-21}. */
public final class DateText extends StringConverter<@Nullable LocalDate> {
    private final List<DateTimeFormatter> forms;
    private final Supplier<@Nullable LocalDate> current;

    /** @param current the day that stays where a text cannot be read as one */
    public DateText(Words words, Supplier<@Nullable LocalDate> current) {
        this.forms = List.of(
                DateTimeFormatter.ofPattern(words.say("date.field"), words.locale()),
                DateTimeFormatter.ISO_LOCAL_DATE,
                DateTimeFormatter.ofPattern("d MMM yyyy", words.locale()));
        this.current = current;
    }

    @Override
    public String toString(@Nullable LocalDate day) {
        return day == null ? "" : forms.getFirst().format(day);
    }

    @Override
    public @Nullable LocalDate fromString(String text) {
        for (var form : forms) {
            try {
                return LocalDate.parse(text.strip(), form);
            } catch (DateTimeParseException e) {
                // Another form may fit; where none does, the day that stands stays.
            }
        }
        return current.get();
    }
}
