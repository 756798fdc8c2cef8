package app.linewright.desktop.board;

import app.linewright.desktop.board.BoardReading.Found;
import app.linewright.desktop.board.BoardReading.Wanted;
import app.linewright.desktop.board.BoardState.Action;
import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.MarketKey;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.board.Board;
import app.linewright.sport.LeagueKey;
import app.linewright.store.FailureSentence;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What the Board shows and what can be done on it. Touched on the JavaFX thread only. Every change of a filter reads
 * anew; the lines of before stay until the new ones are there, or grey bars stand in for them when that takes longer
 * than a reader would not notice.
 */
public final class BoardViewModel {
    /** How long reading may take before anything on the screen says so. */
    static final Duration UNNOTICED = Duration.ofMillis(200);

    /** How many days are shown together. */
    public enum Span {
        DAY(1),
        WEEK(7);

        private final int days;

        Span(int days) {
            this.days = days;
        }
    }

    /**
     * What stands in columns.
     *
     * @param sources whose prices have a column, in this order
     * @param pointed whether prices stand at lines
     * @param longestPrice how many characters the longest price has, {@code longestFair} the longest fair price with
     *     its range
     */
    public record Columns(List<Sportsbook> sources, boolean pointed, int longestPrice, int longestFair) {}

    /** A choice in the list of leagues: one of them, or all. */
    public record LeagueChoice(Optional<LeagueKey> league, String title, boolean simulated) {}

    /** A line above the table, with the one thing to do about it, if there is one. */
    public record Banner(boolean stale, String lead, String text, Optional<BoardState.Offer> offer) {}

    /** What a feed could not answer: {@code lead} says which, {@code text} why, in a sentence. */
    public record FeedWord(String lead, String text) {}

    private final Tasks tasks;
    private final InstantSource clock;
    private final ObservableValue<ZoneId> zone;
    private final Words words;

    private final ReadOnlyObjectWrapper<BoardState> state = new ReadOnlyObjectWrapper<>(new BoardState.Opening());
    private final ShownLines lines = new ShownLines();
    private final ObservableList<BoardLine> linesShown = FXCollections.unmodifiableObservableList(lines);
    private final ReadOnlyObjectWrapper<Columns> columns =
            new ReadOnlyObjectWrapper<>(new Columns(List.of(), false, 0, 0));
    private final LeagueChoices leagues;
    private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
    private final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.DAY);
    private final ObjectProperty<MarketChoice> market = new SimpleObjectProperty<>(MarketChoice.MONEYLINE);
    private final ObjectProperty<PriceFormat> format = new SimpleObjectProperty<>(PriceFormat.DECIMAL);
    private final ObjectProperty<@Nullable MarketKey> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Optional<LocalDate>> before = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LocalDate>> after = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper ages = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper simulated = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Banner>> banner = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final Set<BoardLine.Day.Key> closed = new HashSet<>();
    private Optional<FeedWord> feed = Optional.empty();
    private Optional<Board> board = Optional.empty();
    private BoardPage page = BoardPage.EMPTY;
    private Optional<LocalDate> otherDay = Optional.empty();
    private Optional<MarketChoice> otherMarket = Optional.empty();
    private BoardReading reading;
    private @Nullable Wanted shown;
    private boolean pointed;
    private boolean settling;
    private Tasks.Running loading = () -> {};
    private Tasks.Running patience = () -> {};
    private Tasks.Running layingOut = () -> {};
    private Tasks.Running turning = () -> {};
    private Tasks.Running ticking = () -> {};

    public BoardViewModel(
            BoardSource source, Tasks tasks, InstantSource clock, ObservableValue<ZoneId> zone, Words words) {
        this.reading = new BoardReading(source, clock, zone.getValue(), words);
        this.tasks = tasks;
        this.clock = clock;
        this.zone = zone;
        this.words = words;
        this.now = new ReadOnlyObjectWrapper<>(clock.instant());
        this.leagues = new LeagueChoices(words.say("board.allLeagues"));
        leagues.chosen().subscribe(this::filterChanged);
        day.subscribe(this::filterChanged);
        span.subscribe(this::filterChanged);
        market.subscribe(this::filterChanged);
        format.subscribe(this::layOutAgain);
        zone.addListener((_, _, here) -> {
            reading = reading.in(here);
            load();
        });
    }

    /** Sets the filters for the first board, without reading it yet. */
    public void begin(Optional<LeagueKey> league, MarketChoice market, Span span, PriceFormat format) {
        settling = true;
        leagues.choose(league);
        this.market.set(market);
        this.span.set(span);
        this.format.set(format);
        settling = false;
    }

    /** Reads the board anew, with the filters as they stand. */
    public void load() {
        stopReading();
        var from = reading;
        var wanted = wanted();
        var began = clock.instant();
        patience = tasks.later(UNNOTICED, () -> showWaiting(wanted, began));
        loading = tasks.run(
                "Reading the board", () -> from.read(wanted), found -> show(found, wanted), this::failed);
    }

    /** Gives up reading; what was shown before comes back. */
    public void cancelLoading() {
        stopReading();
        if (page.groups().isEmpty() || !wanted().equals(shown)) {
            lines.clear();
            state.set(message(BoardState.Kind.EMPTY, "board.stopped.title", words.say("board.stopped.text")));
        } else {
            state.set(new BoardState.Shown());
        }
    }

    public void previousDay() {
        before.get().ifPresent(last -> day.set(last.minusDays(span.get().days - 1L)));
    }

    public void nextDay() {
        after.get().ifPresent(day::set);
    }

    public void today() {
        day.set(reading.today());
    }

    /** Does what a message offered; importing is left to the one who can ask for a file. */
    public void act(Action action) {
        switch (action) {
            case ALL_LEAGUES -> leagues.chooseAll();
            case OTHER_DAY -> otherDay.ifPresent(day::set);
            case OTHER_MARKET -> otherMarket.ifPresent(market::set);
            case AGAIN -> load();
            case DEMO, IMPORT, SAMPLE -> throw new IllegalArgumentException("The Board itself brings no prices in.");
        }
    }

    /** Folds or unfolds a day. */
    public void toggle(BoardLine.Day head) {
        if (!closed.remove(head.key())) {
            closed.add(head.key());
        }
        showLines();
    }

    private void filterChanged() {
        if (!settling) {
            load();
        }
    }

    private void layOutAgain() {
        layingOut.cancel();
        var wanted = format.get();
        var here = zone.getValue();
        board.ifPresent(found -> layingOut = tasks.run(
                "Laying out the board",
                () -> BoardLayout.of(found, wanted, here, words),
                laidOut -> {
                    page = laidOut;
                    showColumns();
                    showLines();
                },
                this::failed));
    }

    private Wanted wanted() {
        return new Wanted(day.get(), span.get().days, leagues.chosen().get().league(), market.get(), format.get());
    }

    private void stopReading() {
        loading.cancel();
        patience.cancel();
    }

    private void showWaiting(Wanted wanted, Instant began) {
        patience = tasks.every(UNNOTICED, () -> tellWaiting(began));
        tellWaiting(began);
        if (!wanted.equals(shown)) {
            lines.setAll(WaitingLines.ALL);
        }
    }

    private void tellWaiting(Instant began) {
        var seconds = Duration.between(began, clock.instant()).toMillis() / 1000.0;
        state.set(new BoardState.Waiting(words.say("board.reading"), words.say("took", seconds)));
    }

    private void show(Found found, Wanted wanted) {
        patience.cancel();
        layingOut.cancel();
        settling = true;
        leagues.offer(found.leagues());
        if (found.day() != null) {
            day.set(found.day());
        }
        settling = false;
        before.set(found.before());
        after.set(found.after());
        otherDay = found.otherDay();
        otherMarket = found.otherMarket();
        board = found.board();
        page = found.page();
        simulated.set(page.simulated());
        pointed = wanted.market().hasPoint();
        showColumns();
        showLines();
        summary.set(new BoardNotes(page, now.get(), words).summary());
        state.set(found.message() == null ? new BoardState.Shown() : found.message());
        shown = wanted();
        if (wanted.format() != format.get()) {
            layOutAgain();
        }
        keepTime();
    }

    private void failed(Exception cause) {
        patience.cancel();
        var reason = FailureSentence.of(cause);
        if (page.groups().isEmpty() || !wanted().equals(shown)) {
            lines.clear();
            state.set(message(BoardState.Kind.ERROR, "board.failed.title", reason));
        } else {
            state.set(new BoardState.Shown());
            banner.set(Optional.of(new Banner(
                    false, words.say("board.failed.kept"), reason, Optional.of(again()))));
        }
    }

    private BoardState.Message message(BoardState.Kind kind, String title, String text) {
        return new BoardState.Message(kind, words.say(title), text, List.of(again()));
    }

    private BoardState.Offer again() {
        return new BoardState.Offer(Action.AGAIN, words.say("action.again"));
    }

    private void showColumns() {
        columns.set(new Columns(page.sources(), pointed, page.longestPrice(), page.longestFair()));
    }

    private void showLines() {
        lines.show(page.lines(closed));
    }

    /** While a price has an age, the time goes on; when one turns stale, the board is compared anew. */
    private void keepTime() {
        turning.cancel();
        ticking.cancel();
        if (page.newest() != null) {
            ticking = tasks.every(Duration.ofSeconds(1), this::tick);
        }
        if (page.changes() != null) {
            turning = tasks.later(Duration.between(clock.instant(), page.changes()).plusMillis(20), this::load);
        }
        tick();
    }

    private void tick() {
        now.set(clock.instant());
        var notes = new BoardNotes(page, now.get(), words);
        ages.set(notes.ages());
        banner.set(notes.banner(feed));
    }

    /** Says what a feed could not answer, or that there is nothing to say any more. */
    public void tellOfFeed(Optional<FeedWord> word) {
        if (!word.equals(feed)) {
            feed = word;
            tick();
        }
    }

    public ReadOnlyObjectProperty<BoardState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ObservableList<BoardLine> lines() {
        return linesShown;
    }

    public ReadOnlyObjectProperty<Columns> columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    public ObservableList<LeagueChoice> leagues() {
        return leagues.offered();
    }

    public ObjectProperty<LeagueChoice> leagueProperty() {
        return leagues.chosen();
    }

    /** The first day shown; null until the first board is there. */
    public ObjectProperty<@Nullable LocalDate> dayProperty() {
        return day;
    }

    public ObjectProperty<Span> spanProperty() {
        return span;
    }

    public ObjectProperty<MarketChoice> marketProperty() {
        return market;
    }

    public ObjectProperty<PriceFormat> formatProperty() {
        return format;
    }

    /** The market of the selected line; null where none is selected. */
    public ObjectProperty<@Nullable MarketKey> selectedProperty() {
        return selected;
    }

    /** The last day with events before the shown ones. */
    public ReadOnlyObjectProperty<Optional<LocalDate>> beforeProperty() {
        return before.getReadOnlyProperty();
    }

    /** The first day with events after the shown ones. */
    public ReadOnlyObjectProperty<Optional<LocalDate>> afterProperty() {
        return after.getReadOnlyProperty();
    }

    /** The instant against which ages are counted. */
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** How old the newest and the oldest price are, in words. */
    public ReadOnlyStringProperty agesProperty() {
        return ages.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty simulatedProperty() {
        return simulated.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Banner>> bannerProperty() {
        return banner.getReadOnlyProperty();
    }
}
