package app.linewright.desktop.settings;

import app.linewright.desktop.board.BoardFilter;
import app.linewright.desktop.board.MarketChoice;
import app.linewright.desktop.board.SavedViews;
import app.linewright.desktop.board.Span;
import app.linewright.desktop.board.TableChoice;
import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.watch.PriceAlerts;
import app.linewright.desktop.watch.WatchList;
import app.linewright.odds.PriceFormat;
import app.linewright.sport.LeagueKey;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/**
 * The preferences as they stand. What changes is kept by itself, a short while after the last change, and at closing.
 * Touched on the JavaFX thread only, other than {@link #keepRest}.
 */
public final class PreferencesViewModel {
    /** How long nothing has to change before it is written. */
    static final Duration PAUSE = Duration.ofMillis(500);

    private final KeptPreferences kept;
    private final Tasks tasks;
    private final ZoneId computer;

    private final ObjectProperty<Optional<Place>> place;
    private final ObjectProperty<ThemeChoice> theme;
    private final ObjectProperty<Density> density;
    private final ObjectProperty<Integer> textSize;
    private final ObjectProperty<PriceFormat> format;
    private final ObjectProperty<Optional<ZoneId>> zone;
    private final ObjectProperty<Optional<Language>> language;
    private final StringProperty panel;
    private final ObjectProperty<Optional<LeagueKey>> league;
    private final ObjectProperty<MarketChoice> market;
    private final ObjectProperty<Span> span;
    private final ObjectProperty<BoardFilter> filter;
    private final ObjectProperty<WatchList> watched;
    private final ObjectProperty<TableChoice> table;
    private final ObjectProperty<PriceAlerts> alerts;
    private final ObjectProperty<SavedViews> views;
    private final ReadOnlyObjectWrapper<Optional<Exception>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableValue<ZoneId> zoneInUse;

    private Tasks.Running waiting = () -> {};
    private boolean writing;
    /** What is on disk, and what should be; the last change may come when the JavaFX thread is gone. */
    private volatile Map<String, String> written;
    private volatile Map<String, String> wanted;

    /**
     * @param start the preferences as {@code kept} read them
     * @param computer the zone of the computer
     */
    public PreferencesViewModel(Preferences start, KeptPreferences kept, Tasks tasks, ZoneId computer) {
        this.kept = kept;
        this.tasks = tasks;
        this.computer = computer;
        this.written = start.texts();
        this.wanted = written;
        place = kept(new SimpleObjectProperty<>(start.place()));
        theme = kept(new SimpleObjectProperty<>(start.theme()));
        density = kept(new SimpleObjectProperty<>(start.density()));
        textSize = kept(new SimpleObjectProperty<>(start.textSize()));
        format = kept(new SimpleObjectProperty<>(start.format()));
        zone = kept(new SimpleObjectProperty<>(start.zone()));
        language = kept(new SimpleObjectProperty<>(start.language()));
        panel = kept(new SimpleStringProperty(start.panel()));
        league = kept(new SimpleObjectProperty<>(start.league()));
        market = kept(new SimpleObjectProperty<>(start.market()));
        span = kept(new SimpleObjectProperty<>(start.span()));
        filter = kept(new SimpleObjectProperty<>(start.filter()));
        watched = kept(new SimpleObjectProperty<>(start.watched()));
        table = kept(new SimpleObjectProperty<>(start.table()));
        alerts = kept(new SimpleObjectProperty<>(start.alerts()));
        views = kept(new SimpleObjectProperty<>(start.views()));
        zoneInUse = zone.map(chosen -> chosen.orElse(computer));
    }

    private <P extends Property<?>> P kept(P property) {
        property.addListener((_, _, _) -> changed());
        return property;
    }

    private void changed() {
        wanted = now().texts();
        waiting.cancel();
        waiting = tasks.later(PAUSE, this::write);
    }

    private void write() {
        var texts = wanted;
        var changes = changes(texts);
        if (writing || changes.isEmpty()) {
            return;
        }
        writing = true;
        tasks.run(
                "Keeping the preferences",
                () -> {
                    kept.keep(changes);
                    return texts;
                },
                this::written,
                this::failed);
    }

    private void written(Map<String, String> texts) {
        writing = false;
        written = texts;
        failure.set(Optional.empty());
        // What changed meanwhile found the pen in use.
        write();
    }

    private void failed(Exception cause) {
        writing = false;
        failure.set(Optional.of(cause));
    }

    private Map<String, String> changes(Map<String, String> texts) {
        Map<String, String> changes = new TreeMap<>(texts);
        changes.entrySet().removeAll(written.entrySet());
        return changes;
    }

    /** Keeps what is not kept yet, on the calling thread, once no task runs any more. */
    public void keepRest() {
        var changes = changes(wanted);
        if (!changes.isEmpty()) {
            kept.keep(changes);
            written = wanted;
        }
    }

    private Preferences now() {
        return new Preferences(
                place.get(), theme.get(), density.get(), textSize.get(), format.get(), zone.get(), language.get(),
                panel.get(), league.get(), market.get(), span.get(), filter.get(), watched.get(), table.get(),
                alerts.get(), views.get());
    }

    public ObjectProperty<Optional<Place>> placeProperty() {
        return place;
    }

    public ObjectProperty<ThemeChoice> themeProperty() {
        return theme;
    }

    public ObjectProperty<Density> densityProperty() {
        return density;
    }

    /** In per cent. */
    public ObjectProperty<Integer> textSizeProperty() {
        return textSize;
    }

    public ObjectProperty<PriceFormat> formatProperty() {
        return format;
    }

    public ObjectProperty<Optional<ZoneId>> zoneProperty() {
        return zone;
    }

    /** The zone in which days and times are told. */
    public ObservableValue<ZoneId> zoneInUse() {
        return zoneInUse;
    }

    /** The zone that holds where none is chosen. */
    public ZoneId computerZone() {
        return computer;
    }

    public ObjectProperty<Optional<Language>> languageProperty() {
        return language;
    }

    public StringProperty panelProperty() {
        return panel;
    }

    public ObjectProperty<Optional<LeagueKey>> leagueProperty() {
        return league;
    }

    public ObjectProperty<MarketChoice> marketProperty() {
        return market;
    }

    public ObjectProperty<Span> spanProperty() {
        return span;
    }

    /** What of the Board is shown. */
    public ObjectProperty<BoardFilter> filterProperty() {
        return filter;
    }

    public ObjectProperty<WatchList> watchedProperty() {
        return watched;
    }

    /** How the Board's table is arranged. */
    public ObjectProperty<TableChoice> tableProperty() {
        return table;
    }

    public ObjectProperty<PriceAlerts> alertsProperty() {
        return alerts;
    }

    /** The arrangements of the Board that have a name. */
    public ObjectProperty<SavedViews> viewsProperty() {
        return views;
    }

    /** Why the last change is not kept. */
    public ReadOnlyObjectProperty<Optional<Exception>> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
