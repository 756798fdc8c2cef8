package app.linewright.desktop.shell;

import java.util.Arrays;
import java.util.Optional;

/** The panels of the window, in the order of the rail. */
public enum Panel {
    BOARD("board", "ci-data-table", "Shortcut+1"),
    VALUE("value", "ci-compare", "Shortcut+2"),
    CALCULATORS("calculators", "ci-calculator", "Shortcut+3"),
    IMPORTS("imports", "ci-document-import", "Shortcut+4"),
    SETTINGS("settings", "ci-settings", "Shortcut+COMMA");

    private final String key;
    private final String icon;
    private final String shortcut;

    Panel(String key, String icon, String shortcut) {
        this.key = key;
        this.icon = icon;
        this.shortcut = shortcut;
    }

    /** The panel with this key; empty if there is none. */
    static Optional<Panel> of(String key) {
        return Arrays.stream(values()).filter(panel -> panel.key.equals(key)).findFirst();
    }

    String key() {
        return key;
    }

    String icon() {
        return icon;
    }

    /** The keys that open it. */
    String shortcut() {
        return shortcut;
    }
}
