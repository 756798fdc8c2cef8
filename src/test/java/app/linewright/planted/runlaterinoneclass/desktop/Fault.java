package app.linewright.planted.runlaterinoneclass.desktop;

import java.util.concurrent.Executor;
import javafx.application.Platform;

final class Fault {
    final Executor secondDoor = Platform::runLater;
}
