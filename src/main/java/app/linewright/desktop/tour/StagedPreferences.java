package app.linewright.desktop.tour;

import app.linewright.desktop.settings.KeptPreferences;
import app.linewright.desktop.settings.Preferences;
import java.util.Map;

/** Preferences that begin at their standard, in light, and are kept nowhere; they can fail as on a full disk. */
final class StagedPreferences implements KeptPreferences {
    private volatile boolean full;

    void full(boolean now) {
        full = now;
    }

    @Override
    public Preferences read() {
        return Preferences.read(Map.of("window/theme", "light", "window/language", "english"), _ -> { });
    }

    @Override
    public void keep(Map<String, String> changed) {
        if (full) {
            throw new IllegalStateException("The disk of the home is full.");
        }
    }
}
