package app.linewright.desktop.kit;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands where a panel has nothing to show: what happened, what is kept, and what can be done about it. */
public final class MessagePane extends VBox {
    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final Label text = new Label();
    private final HBox buttons = new HBox(8);

    public MessagePane() {
        getStyleClass().add("message");
        setAlignment(Pos.CENTER);
        icon.setIconSize(24);
        title.getStyleClass().add("lw-title");
        text.getStyleClass().add("message-text");
        text.setWrapText(true);
        text.setTextAlignment(TextAlignment.CENTER);
        text.setAlignment(Pos.CENTER);
        text.setMaxWidth(520);
        text.setMinHeight(USE_PREF_SIZE);
        buttons.setAlignment(Pos.CENTER);
        getChildren().addAll(icon, title, text, buttons);
    }

    /** A button; the first of a message is the proposed one. */
    public record Choice(String id, String label, Runnable action) {}

    /** @param serious whether the icon warns */
    public void show(String iconCode, boolean serious, String titleText, String sentence, List<Choice> choices) {
        icon.setIconLiteral(iconCode);
        icon.getStyleClass().removeAll("serious");
        if (serious) {
            icon.getStyleClass().add("serious");
        }
        title.setText(titleText);
        text.setText(sentence);
        buttons.getChildren().setAll(choices.stream().map(MessagePane::button).toList());
        if (!choices.isEmpty()) {
            buttons.getChildren().getFirst().getStyleClass().add("primary");
        }
        buttons.setVisible(!choices.isEmpty());
    }

    private static Button button(Choice choice) {
        var button = new Button(choice.label());
        button.setId(choice.id());
        button.setOnAction(_ -> choice.action().run());
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
