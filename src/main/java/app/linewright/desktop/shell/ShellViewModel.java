package app.linewright.desktop.shell;

import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.settings.PreferencesViewModel;
import app.linewright.desktop.settings.ThemeChoice;
import app.linewright.store.DatabaseAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;

/** The frame of the window: which panel is open, the theme, and what the status bar says whatever panel is open. */
public final class ShellViewModel {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final InstantSource clock;
    private final PreferencesViewModel preferences;
    private final Words words;
    private final DatabaseAddress database;
    private final ObjectProperty<Panel> panel;
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final ObservableBooleanValue systemDark;
    private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper session = new ReadOnlyStringWrapper();
    private final Instant began;

    /**
     * @param database where the open database is
     * @param systemDark whether the system is dark now
     */
    public ShellViewModel(
            DatabaseAddress database,
            PreferencesViewModel preferences,
            ObservableBooleanValue systemDark,
            Tasks tasks,
            InstantSource clock,
            Words words) {
        this.database = database;
        this.preferences = preferences;
        this.systemDark = systemDark;
        this.clock = clock;
        this.began = clock.instant();
        this.words = words;
        panel = new SimpleObjectProperty<>(Panel.of(preferences.panelProperty().get()).orElse(Panel.BOARD));
        panel.subscribe(open -> preferences.panelProperty().set(open.key()));
        preferences.themeProperty().subscribe(this::light);
        systemDark.subscribe(_ -> light());
        preferences.zoneInUse().subscribe(_ -> tick());
        tasks.every(Duration.ofSeconds(1), this::tick);
    }

    private void tick() {
        // A clock that is set back must not take time from the session.
        long minutes = Math.max(0, Duration.between(began, clock.instant()).toMinutes());
        session.set(words.say(
                "shell.session", String.format(words.locale(), "%d:%02d", minutes / 60, minutes % 60)));
        var zone = preferences.zoneInUse().getValue();
        time.set(words.say("shell.clock", zone.getId(), CLOCK.format(clock.instant().atZone(zone))));
    }

    private void light() {
        dark.set(preferences.themeProperty().get().dark(systemDark.get()));
    }

    /** Makes light dark and dark light, whatever the system is. */
    public void switchTheme() {
        preferences.themeProperty().set(dark.get() ? ThemeChoice.LIGHT : ThemeChoice.DARK);
    }

    public ObjectProperty<Panel> panelProperty() {
        return panel;
    }

    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /** Which database is open, in a few words. */
    public String database() {
        return switch (database) {
            case DatabaseAddress.H2Files(Path folder) -> words.say("shell.database.h2", folder);
            case DatabaseAddress.PostgreSql server ->
                words.say("shell.database.postgres", server.database(), server.host());
        };
    }

    /** Where exactly it is. */
    public String databasePlace() {
        return switch (database) {
            case DatabaseAddress.H2Files files -> files.file().toString();
            case DatabaseAddress.PostgreSql server -> words.say(
                    "shell.database.server", server.database(), server.host(), Integer.toString(server.port()),
                    server.user());
        };
    }

    /** For how long the window is open, in hours and minutes. */
    public ReadOnlyStringProperty sessionProperty() {
        return session.getReadOnlyProperty();
    }

    /** The zone in which days and times are shown, and the time there. */
    public ReadOnlyStringProperty timeProperty() {
        return time.getReadOnlyProperty();
    }
}
