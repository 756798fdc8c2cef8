package app.linewright.desktop.settings;

/** How bright the window is. */
public enum ThemeChoice {
    /** As the system is, and changing with it. */
    SYSTEM("system"),
    LIGHT("light"),
    DARK("dark");

    private final String key;

    ThemeChoice(String key) {
        this.key = key;
    }

    /** Its name in files and messages. */
    public String key() {
        return key;
    }

    /** Whether the window is dark, where {@code systemDark} says whether the system is. */
    public boolean dark(boolean systemDark) {
        return switch (this) {
            case SYSTEM -> systemDark;
            case LIGHT -> false;
            case DARK -> true;
        };
    }
}
