package app.linewright.feeds.oddsapi;

import app.linewright.store.Database;
import app.linewright.store.Finding;
import app.linewright.store.HealthCheck;
import app.linewright.store.Keyring;
import app.linewright.store.Settings;
import app.linewright.store.SettingsStore;
import java.nio.file.Path;
import java.util.Map;

/** Where the key of The Odds API is, and whether it can be read there. Says nothing of the key itself. */
public record KeyCheck(Map<String, String> environment, SettingsStore settings, Keyring keyring, Path home)
        implements HealthCheck {
    @Override
    public String name() {
        return "key";
    }

    @Override
    public Finding examine(Database database) {
        var keys = new OddsApiKeys(environment, new Settings(database, settings), keyring, home);
        return switch (keys.place()) {
            case KeyPlace.Nowhere() -> Finding.ok(
                    name(), "No key of The Odds API is kept; files and the demo league need none.");
            case KeyPlace.Environment(var variable) -> Finding.ok(
                    name(), "The key of The Odds API comes from the environment, by " + variable + ".");
            case KeyPlace.Sealed(var file, _) -> Finding.ok(
                    name(), "The key of The Odds API is in " + file + ", sealed with a passphrase.");
            case KeyPlace.UntilClosed() -> Finding.ok(name(), "The key of The Odds API is held until the end.");
            case KeyPlace.InKeyring() -> keys.unreadable()
                    .map(why -> Finding.warning(
                            name(), why + ".", "unlock it, or enter the key again in the settings of the window"))
                    .orElseGet(() -> Finding.ok(
                            name(), "The key of The Odds API is in the keyring of this computer."));
        };
    }
}
