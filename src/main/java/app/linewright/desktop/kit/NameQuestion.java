package app.linewright.desktop.kit;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks for a name, and says under the field why one cannot be taken. */
final class NameQuestion extends VBox {
    private final TextField field;
    private final StringProperty error = new SimpleStringProperty("");

    /**
     * @param asked what stands over the field, {@code proposed} in it
     * @param leave the label that leaves all as it is, {@code go} the label that takes the name
     * @param take takes a name, or gives the sentence why it does not
     */
    NameQuestion(
            String asked,
            String proposed,
            String leave,
            String go,
            Function<String, Optional<String>> take,
            Runnable close) {
        getStyleClass().add("name-question");
        field = new TextField(proposed);
        field.setId("name");
        var label = new Label(asked);
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        var note = new FieldNote();
        note.say(field, new SimpleStringProperty(""), error);
        field.textProperty().subscribe(_ -> error.set(""));
        Runnable taking = () -> take.apply(field.getText()).ifPresentOrElse(error::set, close);
        field.setOnAction(_ -> taking.run());
        var staying = button("leave", leave, close);
        var going = button("take", go, taking);
        going.getStyleClass().add("primary");
        var room = new Region();
        VBox.setVgrow(room, Priority.ALWAYS);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(new VBox(4, label, field, note), room, new HBox(8, space, staying, going));
    }

    private static Button button(String id, String label, Runnable action) {
        var button = new Button(label);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** Begins to write over what is proposed. */
    void focus() {
        field.requestFocus();
        field.selectAll();
    }
}
