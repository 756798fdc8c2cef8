package app.linewright.desktop.kit;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What is chosen from and never typed. */
public final class Choices {
    private Choices() {}

    /** Shows each choice by its {@code title}, and nothing where none is chosen. */
    public static <T> StringConverter<T> shown(Function<? super T, String> title) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : title.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("The choices are chosen from, not typed.");
            }
        };
    }
}
