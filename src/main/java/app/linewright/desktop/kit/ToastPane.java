package app.linewright.desktop.kit;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows what a {@link ToastViewModel} says, at the bottom right of what it is laid over. */
public final class ToastPane extends HBox {
    private final FontIcon icon = new FontIcon("ci-information");
    private final Label text = new Label();
    private final Button offer = new Button();

    public ToastPane(ToastViewModel model, Words words) {
        getStyleClass().add("toast");
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var close = new Button(null, new FontIcon("ci-close"));
        close.getStyleClass().addAll("icon-button", "quiet");
        close.setAccessibleText(words.say("action.close"));
        close.setTooltip(new Tooltip(words.say("action.close")));
        close.setOnAction(_ -> model.close());
        offer.getStyleClass().add("small");
        offer.setId("toastOffer");
        offer.setMinWidth(USE_PREF_SIZE);
        offer.setOnAction(_ -> model.act());
        getChildren().addAll(icon, text, offer, close);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        model.shownProperty().subscribe(this::show);
    }

    private void show(Optional<ToastViewModel.Toast> toast) {
        setVisible(toast.isPresent());
        toast.ifPresent(said -> {
            icon.setIconLiteral(said.error() ? "ci-error-outline" : "ci-information");
            text.setText(said.text());
            said.offer().ifPresent(each -> offer.setText(each.label()));
            offer.setVisible(said.offer().isPresent());
            offer.setManaged(said.offer().isPresent());
            setAccessibleText(said.text());
        });
    }
}
