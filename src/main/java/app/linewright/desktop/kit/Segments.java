package app.linewright.desktop.kit;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Two to four choices side by side, exactly one of them chosen. */
public final class Segments<T> extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final ObjectProperty<@Nullable T> value = new SimpleObjectProperty<>();

    public Segments() {
        getStyleClass().add("segments");
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true);
            }
        });
        value.subscribe(this::showValue);
    }

    /** Offers {@code choices}, each under its name; {@link #getAccessibleText} says what is chosen. */
    public void offer(List<T> choices, Function<? super T, String> name) {
        getChildren().setAll(choices.stream().map(choice -> button(choice, name.apply(choice))).toList());
        showValue();
    }

    public ObjectProperty<@Nullable T> valueProperty() {
        return value;
    }

    private ToggleButton button(T choice, String name) {
        var button = new ToggleButton(name);
        button.setToggleGroup(group);
        button.setUserData(choice);
        button.setAccessibleText(Objects.requireNonNullElse(getAccessibleText(), "") + " " + name);
        button.setMinWidth(USE_PREF_SIZE);
        button.selectedProperty().subscribe(chosen -> {
            if (chosen) {
                value.set(choice);
            }
        });
        return button;
    }

    private void showValue() {
        for (var toggle : group.getToggles()) {
            if (Objects.equals(toggle.getUserData(), value.get())) {
                toggle.setSelected(true);
            }
        }
    }
}
