package app.linewright.desktop.kit;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands under a field: a word about it, or what is wrong with what was entered. */
public final class FieldNote extends HBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final FontIcon icon = new FontIcon("ci-error-outline");
    private final Label text = new Label();

    public FieldNote() {
        getStyleClass().add("field-note");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(icon, text);
        managedProperty().bind(visibleProperty());
    }

    /** Shows {@code error} where there is one, at {@code field} too, and else {@code note}. */
    public void say(Node field, ObservableValue<String> note, ObservableValue<String> error) {
        note.subscribe(_ -> show(field, note.getValue(), error.getValue()));
        error.subscribe(_ -> show(field, note.getValue(), error.getValue()));
    }

    private void show(Node field, String note, String error) {
        boolean refused = !error.isEmpty();
        text.setText(refused ? error : note);
        icon.setVisible(refused);
        icon.setManaged(refused);
        setVisible(!text.getText().isEmpty());
        pseudoClassStateChanged(REFUSED, refused);
        field.pseudoClassStateChanged(REFUSED, refused);
        field.setAccessibleHelp(text.getText());
    }
}
