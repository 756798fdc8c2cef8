package app.linewright.store;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that a user can set: its name in the database, what holds until it is set, and its form as text.
 *
 * @param read empty for a text that is no value of this setting, as another version of the program may have left
 */
public record Setting<T>(
        String name, T standard, Function<String, Optional<T>> read, Function<? super T, String> write) {
    /** A setting that is text itself. */
    public static Setting<String> text(String name, String standard) {
        return new Setting<>(name, standard, Optional::of, text -> text);
    }

    /** A setting that is one of an enum's constants. */
    public static <E extends Enum<E>> Setting<E> choice(String name, E standard) {
        return new Setting<>(
                name,
                standard,
                text -> Arrays.stream(standard.getDeclaringClass().getEnumConstants())
                        .filter(constant -> constant.name().equals(text))
                        .findFirst(),
                Enum::name);
    }
}
