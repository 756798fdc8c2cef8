package app.linewright.desktop.kit;

import java.time.Duration;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** The fonts of a window. Reading them takes longer than a frame, so they are read once there is one. */
public final class Fonts {
    private static final List<String> NAMES = List.of(
            "IBMPlexSans-Regular",
            "IBMPlexSans-Medium",
            "IBMPlexSans-SemiBold",
            "IBMPlexSans-Bold",
            "IBMPlexSans-Italic",
            "IBMPlexMono-Regular",
            "IBMPlexMono-Medium");

    /** Touched on the JavaFX thread only. */
    private boolean known;

    /** Makes them known, unless they are; before there is any text. On the JavaFX thread. */
    public void load() {
        if (!known) {
            NAMES.forEach(Fonts::load);
            known = true;
        }
    }

    private static void load(String name) {
        if (Font.loadFont(Theme.resource("fonts/" + name + ".ttf"), 13) == null) {
            throw new IllegalStateException("The font " + name + " cannot be read: the installation is damaged.");
        }
    }

    /** The same, once {@code scene}, which has no text yet, has been laid out for its first frame. */
    public void loadAfterFirstFrame(Scene scene, Tasks tasks) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                tasks.later(Duration.ZERO, Fonts.this::load);
            }
        });
    }
}
