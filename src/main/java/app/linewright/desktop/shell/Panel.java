package app.linewright.desktop.shell;

/** The panels of the window, in the order of the rail. */
public enum Panel {
    BOARD("board", "ci-data-table"),
    IMPORTS("imports", "ci-document-import");

    private final String key;
    private final String icon;

    Panel(String key, String icon) {
        this.key = key;
        this.icon = icon;
    }

    String key() {
        return key;
    }

    String icon() {
        return icon;
    }
}
