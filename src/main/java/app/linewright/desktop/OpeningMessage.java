package app.linewright.desktop;

import app.linewright.desktop.kit.MessagePane;
import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.kit.Words;
import java.time.Duration;
import java.util.List;
import javafx.scene.Scene;

/** What stands in the window while what it works with is being opened. */
final class OpeningMessage {
    /** An opening that takes no longer needs no word. */
    private static final Duration UNNOTICED = Duration.ofMillis(500);

    private OpeningMessage() {}

    /** Shows it in {@code scene} where that is still empty after a moment. */
    static void showLater(Scene scene, Tasks tasks, Words words) {
        tasks.later(UNNOTICED, () -> {
            if (scene.getRoot().getChildrenUnmodifiable().isEmpty()) {
                var message = new MessagePane();
                message.show("ci-data-base", false, words.say("opening.title"), words.say("opening.text"), List.of());
                scene.setRoot(message);
            }
        });
    }
}
