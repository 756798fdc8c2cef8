package app.linewright.planted.runlaterinoneclass.desktop;

import javafx.application.Platform;

final class Door {
    void hand(Runnable result) {
        Platform.runLater(result);
    }
}
