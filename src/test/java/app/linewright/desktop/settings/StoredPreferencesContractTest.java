package app.linewright.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.store.Database;
import app.linewright.store.OnEveryEngine;
import app.linewright.store.SettingsStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnEveryEngine
class StoredPreferencesContractTest {
    private final StoredPreferences preferences;

    StoredPreferencesContractTest(Database database) {
        preferences = new StoredPreferences(
                database, new SettingsStore(InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z"))));
    }

    @Test
    void whatIsKeptIsThereAtTheNextStartAndTheRestIsStandard() {
        assertThat(preferences.read()).isEqualTo(Preferences.STANDARD);

        preferences.keep(Map.of("window/theme", "light", "window/place", "1 2 1100 700"));
        preferences.keep(Map.of("window/theme", "dark", "window/zone", "damaged"));

        assertThat(preferences.read().theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(preferences.read().place()).contains(new Place(1, 2, 1100, 700, false));
        assertThat(preferences.read().zone()).isEmpty();
    }
}
