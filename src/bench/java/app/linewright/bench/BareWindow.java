package app.linewright.bench;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** A window of JavaFX with one label: how long a window takes that does nothing. With an argument it ends itself. */
public final class BareWindow extends Application {
    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new Label("Nothing"), 1440, 900));
        stage.show();
        if (!getParameters().getRaw().isEmpty()) {
            Platform.runLater(Platform::exit);
        }
    }
}
