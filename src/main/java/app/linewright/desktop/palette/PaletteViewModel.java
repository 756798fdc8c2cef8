package app.linewright.desktop.palette;

import app.linewright.desktop.kit.FailureWords;
import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.palette.PaletteRanking.Hit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The palette: what is typed, what answers to it, and which answer Enter takes. Commands and settings are there at
 * once; what is stored is read each time it opens, and comes when it is read.
 */
public final class PaletteViewModel {
    private final Supplier<List<PaletteEntry>> atHand;
    private final Callable<List<PaletteEntry>> stored;
    private final Tasks tasks;
    private final Words words;

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Hit>> hits = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");

    private List<PaletteEntry> entries = List.of();
    private List<PaletteEntry> read = List.of();
    private String trouble = "";
    private Tasks.Running reading = () -> {};

    /**
     * @param atHand the entries that need no reading; asked for on the JavaFX thread
     * @param stored reads the others, off the JavaFX thread
     */
    public PaletteViewModel(
            Supplier<List<PaletteEntry>> atHand, Callable<List<PaletteEntry>> stored, Tasks tasks, Words words) {
        this.atHand = atHand;
        this.stored = stored;
        this.tasks = tasks;
        this.words = words;
        typed.subscribe((before, now) -> find());
    }

    /** Opens it with nothing typed; where it is open, it stays as it is. */
    public void open() {
        if (open.get()) {
            return;
        }
        trouble = "";
        entries = all();
        typed.set("");
        find();
        open.set(true);
        reading = tasks.run("Reading what the palette finds", stored, this::show, this::failed);
    }

    private void show(List<PaletteEntry> found) {
        read = found;
        entries = all();
        find();
    }

    private List<PaletteEntry> all() {
        return Stream.concat(read.stream(), atHand.get().stream()).toList();
    }

    private void failed(Exception cause) {
        trouble = new FailureWords(words).of(cause);
        tell();
    }

    public void close() {
        reading.cancel();
        open.set(false);
    }

    private void find() {
        hits.set(PaletteRanking.hits(typed.get(), entries));
        chosen.set(hits.get().isEmpty() ? -1 : 0);
        tell();
    }

    private void tell() {
        summary.set(trouble.isEmpty() ? words.say("palette.results", hits.get().size()) : trouble);
    }

    /** Goes {@code steps} down, or up where they are negative; from one end on at the other. */
    public void move(int steps) {
        if (!hits.get().isEmpty()) {
            chosen.set(Math.floorMod(chosen.get() + steps, hits.get().size()));
        }
    }

    /** Closes the palette and does what the chosen answer does; without one, nothing. */
    public void run() {
        if (chosen.get() >= 0) {
            run(hits.get().get(chosen.get()));
        }
    }

    /** Closes the palette and does what {@code hit} does. */
    public void run(Hit hit) {
        close();
        hit.entry().action().run();
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public StringProperty typedProperty() {
        return typed;
    }

    public ReadOnlyObjectProperty<List<Hit>> hitsProperty() {
        return hits.getReadOnlyProperty();
    }

    /** The place of the chosen answer among the hits; −1 without one. */
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** How many answers there are, or why what is stored could not be read. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }
}
