package app.linewright.desktop.calculators;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * A choice of a calculator among two to four.
 *
 * @param name how a choice is written
 */
record Choice<T>(String id, String label, List<T> choices, Function<T, String> name, ObjectProperty<T> value) {
    Choice(String id, String label, List<T> choices, Function<T, String> name) {
        this(id, label, List.copyOf(choices), name, new SimpleObjectProperty<>(choices.getFirst()));
    }
}
