package app.linewright.desktop.settings;

import app.linewright.store.Database;
import app.linewright.store.SettingsStore;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps preferences among the settings of the database. */
public record StoredPreferences(Database database, SettingsStore settings) implements KeptPreferences {
    private static final Logger LOG = LoggerFactory.getLogger(StoredPreferences.class);

    @Override
    public Preferences read() {
        return Preferences.read(
                database.read(transaction -> settings.startingWith(transaction, Preferences.PREFIX)), LOG::warn);
    }

    @Override
    public void keep(Map<String, String> changed) {
        database.write(transaction -> {
            changed.forEach((name, text) -> settings.put(transaction, name, text));
            return changed;
        });
    }
}
