package app.linewright.desktop.settings;

import java.util.Map;

/** Where the preferences are kept between starts. Every call may take its time. */
public interface KeptPreferences {
    /** What was kept. What of it cannot be read is said in the log, and its standard holds. */
    Preferences read();

    /** Keeps the texts of what changed, by the name of their setting. */
    void keep(Map<String, String> changed);
}
