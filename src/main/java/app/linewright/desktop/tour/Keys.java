package app.linewright.desktop.tour;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keys as a person presses them. */
final class Keys {
    private Keys() {}

    static KeyEvent escape() {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false);
    }
}
