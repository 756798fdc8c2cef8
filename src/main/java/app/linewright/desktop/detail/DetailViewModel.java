package app.linewright.desktop.detail;

import app.linewright.desktop.kit.FailureWords;
import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.MarketKey;
import app.linewright.odds.Outcome;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.board.MarketDetail;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * What the details of the selected market show. Nothing is read while they are closed. Touched on the JavaFX thread
 * only.
 */
public final class DetailViewModel {
    /** What is shown in place of details. */
    public sealed interface State {
        /** Nothing was chosen yet. */
        record Unchosen() implements State {}

        /** A page stands. */
        record Shown(DetailPage page) implements State {}

        /** Nobody quotes the market any more. */
        record Gone() implements State {}

        /** What could not be read, in a sentence. */
        record Failed(String sentence) implements State {}
    }

    /** A selection. */
    public record Chosen(MarketKey market, Outcome outcome) {}

    private final DetailSource source;
    private final Tasks tasks;
    private final ObservableValue<ZoneId> zone;
    private final Words words;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObjectProperty<PriceFormat> format = new SimpleObjectProperty<>(PriceFormat.DECIMAL);
    private final ObjectProperty<Optional<Instant>> asOf = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Unchosen());
    private Tasks.Running reading = () -> {};
    private @Nullable Chosen chosen;
    private @Nullable MarketDetail detail;

    public DetailViewModel(DetailSource source, Tasks tasks, ObservableValue<ZoneId> zone, Words words) {
        this.source = source;
        this.tasks = tasks;
        this.zone = zone;
        this.words = words;
        open.subscribe(this::refresh);
        asOf.subscribe(this::refresh);
        format.subscribe(this::layOut);
        zone.subscribe(this::layOut);
    }

    /** Chooses what the details are of. */
    public void choose(MarketKey market, Outcome outcome) {
        var before = chosen;
        var now = new Chosen(market, outcome);
        if (now.equals(before)) {
            return;
        }
        chosen = now;
        if (before != null && before.market().equals(market) && detail != null) {
            layOut();
        } else {
            detail = null;
            refresh();
        }
    }

    /** Reads the details anew, if they are open; the page of before stays until the new one is there. */
    public void refresh() {
        reading.cancel();
        var wanted = chosen;
        var at = asOf.get();
        if (open.get() && wanted != null) {
            reading = tasks.run(
                    "Reading the details", () -> source.of(wanted.market(), at), this::show, this::failed);
        }
    }

    private void show(Optional<MarketDetail> found) {
        detail = found.orElse(null);
        if (detail == null) {
            state.set(new State.Gone());
        } else {
            layOut();
        }
    }

    private void layOut() {
        var found = detail;
        var wanted = chosen;
        if (found != null && wanted != null) {
            state.set(new State.Shown(DetailLayout.of(found, wanted.outcome(), format.get(), zone.getValue(), words)));
        }
    }

    private void failed(Exception cause) {
        state.set(new State.Failed(new FailureWords(words).of(cause)));
    }

    /** What the details are of, open or not; empty until something was chosen. */
    public Optional<Chosen> chosen() {
        return Optional.ofNullable(chosen);
    }

    public BooleanProperty openProperty() {
        return open;
    }

    public ObjectProperty<PriceFormat> formatProperty() {
        return format;
    }

    /** The instant whose knowledge is shown; empty for what is known now. */
    public ObjectProperty<Optional<Instant>> asOfProperty() {
        return asOf;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
