package app.linewright.desktop.shell;

import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.kit.Words;
import app.linewright.store.DatabaseAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The frame of the window: which panel is open, the theme, and what the status bar says whatever panel is open. */
public final class ShellViewModel {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final InstantSource clock;
    private final ZoneId zone;
    private final Words words;
    private final DatabaseAddress database;
    private final ObjectProperty<Panel> panel = new SimpleObjectProperty<>(Panel.BOARD);
    private final BooleanProperty dark;
    private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper();

    /** @param database where the open database is */
    public ShellViewModel(
            DatabaseAddress database, boolean dark, Tasks tasks, InstantSource clock, ZoneId zone, Words words) {
        this.database = database;
        this.dark = new SimpleBooleanProperty(dark);
        this.clock = clock;
        this.zone = zone;
        this.words = words;
        tick();
        tasks.every(Duration.ofSeconds(1), this::tick);
    }

    private void tick() {
        time.set(words.say("shell.clock", zone.getId(), CLOCK.format(clock.instant().atZone(zone))));
    }

    public ObjectProperty<Panel> panelProperty() {
        return panel;
    }

    public BooleanProperty darkProperty() {
        return dark;
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

    /** The zone in which days and times are shown, and the time there. */
    public ReadOnlyStringProperty timeProperty() {
        return time.getReadOnlyProperty();
    }
}
