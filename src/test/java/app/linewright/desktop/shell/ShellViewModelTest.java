package app.linewright.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.PreparedPreferences;
import app.linewright.desktop.kit.DirectTasks;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.settings.Preferences;
import app.linewright.desktop.settings.PreferencesViewModel;
import app.linewright.desktop.settings.ThemeChoice;
import app.linewright.store.DatabaseAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.junit.jupiter.api.Test;

class ShellViewModelTest {
    private static final DatabaseAddress H2 = new DatabaseAddress.H2Files(Path.of("home").toAbsolutePath());

    private final PreferencesViewModel preferences = new PreferencesViewModel(
            Preferences.STANDARD, new PreparedPreferences(), new DirectTasks(), ZoneId.of("Europe/London"));

    @Test
    void theDatabaseThatIsOpenIsNamedAndItsPasswordIsNot() {
        var folder = Path.of("homes", "ann").toAbsolutePath();
        var files = model(new DatabaseAddress.H2Files(folder));
        var server = model(new DatabaseAddress.PostgreSql(
                "db.example.org", 5432, "odds", "ann", "secret", Optional.empty()));

        assertThat(files.database()).isEqualTo("H2 database in " + folder);
        assertThat(files.databasePlace()).isEqualTo(folder.resolve("linewright.mv.db").toString());
        assertThat(server.database()).isEqualTo("PostgreSQL database odds on db.example.org");
        assertThat(server.databasePlace()).isEqualTo("Database odds on db.example.org, port 5432, as ann");
    }

    @Test
    void theThemeFollowsTheSystemUntilOneIsChosen() {
        var system = new SimpleBooleanProperty(true);
        var model = model(H2, system);
        assertThat(model.darkProperty().get()).isTrue();

        system.set(false);
        assertThat(model.darkProperty().get()).isFalse();

        model.switchTheme();
        system.set(true);
        system.set(false);
        assertThat(model.darkProperty().get()).isTrue();
        assertThat(preferences.themeProperty().get()).isEqualTo(ThemeChoice.DARK);
    }

    @Test
    void thePanelThatWasOpenIsOpenAgainAndOneThatIsNoMoreIsTheBoard() {
        preferences.panelProperty().set("imports");
        assertThat(model(H2, new SimpleBooleanProperty()).panelProperty().get()).isEqualTo(Panel.IMPORTS);

        preferences.panelProperty().set("crystal ball");
        assertThat(model(H2, new SimpleBooleanProperty()).panelProperty().get()).isEqualTo(Panel.BOARD);
    }

    @Test
    void theTimeIsToldInTheChosenZone() {
        var model = model(H2, new SimpleBooleanProperty());
        assertThat(model.timeProperty().get()).isEqualTo("Europe/London 11:42");

        preferences.zoneProperty().set(Optional.of(ZoneId.of("America/New_York")));

        assertThat(model.timeProperty().get()).isEqualTo("America/New_York 06:42");
    }

    @Test
    void theSessionIsToldInHoursAndMinutes() {
        var start = Instant.parse("2022-10-01T10:42:00Z");
        var minutes = new AtomicLong();
        var tasks = new DirectTasks();
        var model = new ShellViewModel(
                H2,
                preferences,
                new SimpleBooleanProperty(),
                tasks,
                () -> start.plus(Duration.ofMinutes(minutes.get())),
                new Words(Locale.ENGLISH));
        assertThat(model.sessionProperty().get()).isEqualTo("Session 0:00");

        minutes.set(67);
        tasks.elapse(Duration.ofSeconds(1));

        assertThat(model.sessionProperty().get()).isEqualTo("Session 1:07");
    }

    private static ShellViewModel model(DatabaseAddress database) {
        return new ShellViewModelTest().model(database, new SimpleBooleanProperty());
    }

    private ShellViewModel model(DatabaseAddress database, ObservableBooleanValue systemDark) {
        var clock = Instant.parse("2022-10-01T10:42:00Z");
        return new ShellViewModel(
                database, preferences, systemDark, new DirectTasks(), () -> clock, new Words(Locale.ENGLISH));
    }
}
