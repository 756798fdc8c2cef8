package app.linewright.desktop.settings;

import app.linewright.desktop.kit.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** What can be chosen for the window, and in which words it is offered. */
public final class SettingsViewModel {
    private final PreferencesViewModel preferences;
    private final Words words;
    private final Language begun;
    private final List<ZoneChoice> zones;
    private final ObjectProperty<ZoneChoice> zone;
    private final ReadOnlyStringWrapper languageNote = new ReadOnlyStringWrapper("");

    /** A zone that can be chosen; empty for that of the computer. */
    public record ZoneChoice(Optional<ZoneId> zone, String title) {}

    public SettingsViewModel(PreferencesViewModel preferences, Words words) {
        this.preferences = preferences;
        this.words = words;
        this.begun = Language.of(words.locale());
        var computer = new ZoneChoice(
                Optional.empty(), words.say("settings.zone.computer", preferences.computerZone().getId()));
        zones = Stream.concat(Stream.of(computer), ids().map(SettingsViewModel::choice)).toList();
        zone = new SimpleObjectProperty<>(computer);
        preferences.zoneProperty().subscribe(this::showZone);
        zone.subscribe(chosen -> preferences.zoneProperty().set(chosen.zone()));
        preferences.languageProperty().subscribe(_ -> tellLanguage());
    }

    /** The zones of places; abbreviations and offsets stand for one of them or know no summer time. */
    private static Stream<String> ids() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted();
    }

    private static ZoneChoice choice(String id) {
        return new ZoneChoice(Optional.of(ZoneId.of(id)), id);
    }

    private void showZone(Optional<ZoneId> chosen) {
        zone.set(zones.stream()
                .filter(choice -> choice.zone().equals(chosen))
                .findFirst()
                .orElseGet(() -> new ZoneChoice(chosen, chosen.map(ZoneId::getId).orElse(""))));
    }

    private void tellLanguage() {
        languageNote.set(language() == begun ? "" : words.say("settings.language.next"));
    }

    /** The language of the next start. */
    public Language language() {
        return preferences.languageProperty().get().orElse(begun);
    }

    public List<ZoneChoice> zones() {
        return zones;
    }

    public ObjectProperty<ZoneChoice> zoneProperty() {
        return zone;
    }

    public PreferencesViewModel preferences() {
        return preferences;
    }

    /** That the language changes with the next start; empty where it does not change. */
    public ReadOnlyStringProperty languageNoteProperty() {
        return languageNote.getReadOnlyProperty();
    }
}
