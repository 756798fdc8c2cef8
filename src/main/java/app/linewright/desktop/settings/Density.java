package app.linewright.desktop.settings;

/** How high the rows of tables are. */
public enum Density {
    /** 24 px. */
    COMPACT("compact"),
    /** 32 px. */
    COMFORTABLE("comfortable");

    private final String key;

    Density(String key) {
        this.key = key;
    }

    /** Its name in files and messages. */
    public String key() {
        return key;
    }
}
