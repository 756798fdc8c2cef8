package app.linewright.desktop.board;

import app.linewright.desktop.board.BoardReading.Found;
import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.watch.PriceAlerts;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.board.Board;
import java.time.Instant;
import java.time.InstantSource;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The Board's table: its lines in the order that was chosen, its columns, which prices have just changed and how they
 * went. Touched on the JavaFX thread only.
 */
public final class BoardTable {
    private final ObjectProperty<TableChoice> choice = new SimpleObjectProperty<>(TableChoice.STANDARD);
    private final ObjectProperty<PriceAlerts> alerts = new SimpleObjectProperty<>(PriceAlerts.NONE);
    private final ReadOnlyObjectWrapper<Columns> columns = new ReadOnlyObjectWrapper<>(Columns.NONE);
    private final ShownLines lines = new ShownLines(this::tell);
    private final ObservableList<BoardLine> linesShown = FXCollections.unmodifiableObservableList(lines);
    private final PriceTicks ticks = new PriceTicks();
    private final Sparklines sparklines;
    private final InstantSource clock;
    private Consumer<BitSet> shown = _ -> {};
    private BoardPage page = BoardPage.EMPTY;
    private Optional<Instant> asOf = Optional.empty();
    private boolean pointed;
    private boolean showing;
    private int readings;

    BoardTable(BoardSource source, Tasks tasks, InstantSource clock) {
        this.clock = clock;
        this.sparklines = new Sparklines(source, tasks, clock, trend -> ticks.learn(trend, now()));
        choice.subscribe(this::arrange);
    }

    /**
     * What was found, and what of it changed.
     *
     * @param books the sources that quote anything on the board
     */
    record News(Found found, List<PriceTicks.Change> changes, List<Sportsbook> books) {
        /**
         * Compares {@code found} with what is shown. Takes its time on a large board; for any thread.
         *
         * @param board what stands, {@code page} what of it is shown
         */
        static News of(Found found, Optional<Board> board, BoardPage page) {
            var changes = board.flatMap(former -> found.board().map(latest -> PriceTicks.between(former, latest)));
            return new News(
                    found.sharing(page),
                    changes.orElse(List.of()),
                    found.board().map(BoardLayout::sources).orElse(List.of()));
        }
    }

    /** Takes up which prices changed, where the board was read. */
    void showChanges(List<PriceTicks.Change> changes) {
        readings++;
        ticks.show(changes, now());
    }

    /**
     * Shows {@code fresh}.
     *
     * @param atLines whether its prices stand at lines
     * @param at the instant whose knowledge it is; empty for what is known now
     */
    void show(BoardPage fresh, boolean atLines, Optional<Instant> at) {
        if (!at.equals(asOf)) {
            ticks.forget();
        }
        page = fresh;
        pointed = atLines;
        asOf = at;
        sparklines.show(page.versions(), at);
        arrange();
    }

    /** Shows {@code stand-ins} while there is nothing else. */
    void show(List<BoardLine> standIns) {
        showing = true;
        lines.show(standIns);
        showing = false;
    }

    private void arrange() {
        // Where nothing is quoted the heads stay as they were.
        var sources = page.sources().isEmpty() ? columns.get().sources() : page.sources();
        columns.set(new Columns(
                sources, pointed, page.longestPrice(), page.longestFair(), choice.get(),
                choice.get().sort().isPresent() && page.severalDays()));
        show(page.lines(choice.get()));
    }

    private void tell(BitSet replaced) {
        shown.accept(replaced);
    }

    /** Folds or unfolds a day. */
    void toggle(BoardLine.Day head) {
        choice.set(choice.get().withFolded(head.key(), head.open()));
    }

    /** Sorts by what a head stands for: one direction, then the other, then not. */
    void sort(BoardSort.By by) {
        choice.set(choice.get().withSort(BoardSort.next(choice.get().sort(), by)));
    }

    /** Moves the column of a book to the left, or by a positive number to the right. */
    void move(Sportsbook book, int places) {
        choice.set(choice.get().withMoved(book.key(), places, page.sources()));
    }

    /**
     * Tells {@code listener} after every change in which places lines were replaced that the list tells nothing of. The
     * selection is to be set right then: a table loses it when lines come and go.
     */
    void onShown(Consumer<BitSet> listener) {
        shown = listener;
    }

    /** Whether lines are being shown: what is selected then is nobody's choice. */
    boolean isShowing() {
        return showing;
    }

    private Instant now() {
        return asOf.orElseGet(clock::instant);
    }

    ObservableList<BoardLine> lines() {
        return linesShown;
    }

    PriceTicks ticks() {
        return ticks;
    }

    Sparklines sparklines() {
        return sparklines;
    }

    ReadOnlyObjectProperty<Columns> columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    /** The alerts; what they wait for wears a bell. */
    public ObjectProperty<PriceAlerts> alertsProperty() {
        return alerts;
    }

    /** What the books keep of the markets shown, the lowest first. */
    public List<BookHold> holds() {
        return page.holds();
    }

    /** How often the board was read: as long as this stays, what is shown is only laid out in another way. */
    public int readings() {
        return readings;
    }

    /** How a person has arranged it. */
    public ObjectProperty<TableChoice> choiceProperty() {
        return choice;
    }
}
