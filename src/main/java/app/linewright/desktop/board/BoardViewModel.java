package app.linewright.desktop.board;

import app.linewright.desktop.board.BoardReading.Found;
import app.linewright.desktop.board.BoardReading.LaidOut;
import app.linewright.desktop.board.BoardReading.Looks;
import app.linewright.desktop.board.BoardReading.Wanted;
import app.linewright.desktop.board.BoardState.Action;
import app.linewright.desktop.kit.FailureWords;
import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.watch.WatchList;
import app.linewright.desktop.watch.Watching;
import app.linewright.odds.MarketKey;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.board.Board;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
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

    private final Tasks tasks;
    private final InstantSource clock;
    private final Words words;

    private final ReadOnlyObjectWrapper<BoardState> state = new ReadOnlyObjectWrapper<>(new BoardState.Opening());
    private final BoardTable table;
    private final LeagueChoices leagues;
    private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
    private final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.DAY);
    private final ObjectProperty<MarketChoice> market = new SimpleObjectProperty<>(MarketChoice.MONEYLINE);
    private final ObjectProperty<PriceFormat> format = new SimpleObjectProperty<>(PriceFormat.DECIMAL);
    private final ObjectProperty<@Nullable MarketKey> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Optional<LocalDate>> before = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LocalDate>> after = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<BoardFilter> filter = new SimpleObjectProperty<>(BoardFilter.NONE);
    private final Watching watching = new Watching();
    private final ObjectProperty<Optional<Instant>> asOf = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Sportsbook>> books = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper passing = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper simulated = new ReadOnlyBooleanWrapper();
    private final PageTime time;

    private Optional<Board> board = Optional.empty();
    private BoardPage page = BoardPage.EMPTY;
    private Optional<LocalDate> otherDay = Optional.empty();
    private Optional<MarketChoice> otherMarket = Optional.empty();
    private Optional<BoardFilter.Part> biting = Optional.empty();
    private BoardReading reading;
    private @Nullable Wanted shown;
    private boolean settling;
    private Tasks.Running loading = () -> {};
    private Tasks.Running patience = () -> {};
    private Tasks.Running layingOut = () -> {};

    public BoardViewModel(
            BoardSource source, Tasks tasks, InstantSource clock, ObservableValue<ZoneId> zone, Words words) {
        this.reading = new BoardReading(source, clock, zone.getValue(), words);
        this.tasks = tasks;
        this.clock = clock;
        this.words = words;
        this.table = new BoardTable(source, tasks, clock);
        this.time = new PageTime(tasks, clock, words, this::load);
        this.leagues = new LeagueChoices(words.say("board.allLeagues"));
        leagues.chosen().subscribe(this::filterChanged);
        day.subscribe(this::filterChanged);
        span.subscribe(this::filterChanged);
        market.subscribe(this::filterChanged);
        asOf.subscribe(this::filterChanged);
        filter.subscribe((was, now) -> {
            if (was.books().equals(now.books())) {
                layOutAgain();
            } else {
                filterChanged();
            }
        });
        watching.listProperty().subscribe(this::layOutAgain);
        format.subscribe(this::layOutAgain);
        zone.addListener((_, _, here) -> {
            reading = reading.in(here);
            load();
        });
    }

    /** Takes up an arrangement, without reading the board for it yet. */
    public void begin(Arrangement wanted) {
        settling = true;
        leagues.choose(wanted.league());
        market.set(wanted.market());
        span.set(wanted.span());
        filter.set(wanted.filter());
        table.choiceProperty().set(wanted.table());
        settling = false;
    }

    /** Reads the board anew, with the filters as they stand. */
    public void load() {
        stopReading();
        var from = reading;
        var wanted = wanted();
        var looks = looks();
        var began = clock.instant();
        var boardBefore = board.filter(_ -> asOf.get().isEmpty());
        var pageBefore = page;
        patience = tasks.later(UNNOTICED, () -> showWaiting(wanted, began));
        loading = tasks.run(
                "Reading the board",
                () -> BoardTable.News.of(from.read(wanted, looks), boardBefore, pageBefore),
                news -> {
                    table.showChanges(news.changes());
                    if (news.found().board().isPresent()) {
                        books.set(news.books());
                    }
                    show(news.found(), looks);
                },
                this::failed);
    }

    /** Gives up reading; what was shown before comes back. */
    public void cancelLoading() {
        stopReading();
        if (page.groups().isEmpty() || !wanted().equals(shown)) {
            say(BoardState.Kind.EMPTY, "board.stopped.title", words.say("board.stopped.text"));
        } else {
            state.set(new BoardState.Shown());
        }
    }

    public void previousDay() {
        before.get().ifPresent(last -> day.set(last.minusDays(span.get().days() - 1L)));
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
            case CLEAR_FILTER -> filter.set(biting.map(filter.get()::without).orElse(BoardFilter.NONE));
            case OTHER_DAY -> otherDay.ifPresent(day::set);
            case OTHER_MARKET -> otherMarket.ifPresent(market::set);
            case AGAIN -> load();
            case DEMO, IMPORT, SAMPLE, REFRESH ->
                throw new IllegalArgumentException("The Board itself brings no prices in.");
        }
    }

    /** Folds or unfolds a day. */
    public void toggle(BoardLine.Day head) {
        table.toggle(head);
    }

    /** Puts the event of a market shown here on the watch list, or takes it off. */
    public void watch(MarketKey market) {
        board.ifPresent(read -> watching.toggle(read, market.event(), clock.instant()));
    }

    private void filterChanged() {
        if (!settling) {
            load();
        }
    }

    private void layOutAgain() {
        layingOut.cancel();
        var looks = looks();
        var from = reading;
        var before = page;
        board.filter(_ -> !settling).ifPresent(found -> layingOut = tasks.run(
                "Laying out the board", () -> from.layOut(found, looks).sharing(before), this::show, this::failed));
    }

    private Wanted wanted() {
        return new Wanted(
                day.get(), span.get().days(), leagues.chosen().get().league(), market.get(), filter.get().books(),
                asOf.get());
    }

    private Looks looks() {
        return new Looks(format.get(), filter.get(), watching.listProperty().get().events());
    }

    private void stopReading() {
        loading.cancel();
        patience.cancel();
    }

    private void showWaiting(Wanted wanted, Instant began) {
        patience = tasks.every(UNNOTICED, () -> tellWaiting(began));
        tellWaiting(began);
        if (!wanted.equals(shown)) {
            showInstead(WaitingLines.ALL);
        }
    }

    /** Nothing is counted while there is nothing to count. */
    private void showInstead(List<BoardLine> standIns) {
        table.show(standIns);
        summary.set("");
        passing.set("");
    }

    private void tellWaiting(Instant began) {
        var seconds = Duration.between(began, clock.instant()).toMillis() / 1000.0;
        state.set(new BoardState.Waiting(words.say("board.reading"), words.say("took", seconds)));
    }

    private void show(Found found, Looks looks) {
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
        board.ifPresent(read -> watching.settle(read, clock.instant()));
        shown = wanted();
        time.warnNoMore();
        show(found.laidOut());
        if (!looks.equals(looks())) {
            layOutAgain();
        }
    }

    private void show(LaidOut laidOut) {
        page = laidOut.page();
        biting = laidOut.biting();
        simulated.set(page.simulated());
        table.show(page, shown != null && shown.market().hasPoint(), asOf.get());
        var notes = new BoardNotes(page, clock.instant(), words);
        summary.set(notes.summary());
        passing.set(notes.passing());
        state.set(laidOut.message() == null ? new BoardState.Shown() : laidOut.message());
        time.show(page, asOf.get());
    }

    private void failed(Exception cause) {
        patience.cancel();
        patience = tasks.later(Tasks.AGAIN, this::load);
        var reason = new FailureWords(words).of(cause);
        if (page.groups().isEmpty() || !wanted().equals(shown)) {
            time.warnNoMore();
            say(BoardState.Kind.ERROR, "board.failed.title", reason);
        } else {
            state.set(new BoardState.Shown());
            time.warnOfOld(reason);
        }
    }

    private void say(BoardState.Kind kind, String title, String text) {
        showInstead(List.of());
        state.set(new BoardState.Message(kind, words.say(title), text, List.of(BoardState.Offer.again(words))));
    }

    /** Says what a feed could not answer, if anything; {@code watched} is whether there is one to ask. */
    public void tellOfFeed(Optional<FeedWord> word, boolean watched) {
        time.tellOfFeed(word, watched);
    }

    public ReadOnlyObjectProperty<BoardState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ObservableList<BoardLine> lines() {
        return table.lines();
    }

    public ReadOnlyObjectProperty<Columns> columnsProperty() {
        return table.columnsProperty();
    }

    /** How the lines stand in their table. */
    public BoardTable table() {
        return table;
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

    /** Which markets are shown. */
    public ObjectProperty<BoardFilter> filterProperty() {
        return filter;
    }

    /** The watch list; what is over leaves it by itself. */
    public ObjectProperty<WatchList> watchedProperty() {
        return watching.listProperty();
    }

    /** The instant whose knowledge is shown; empty for what is known now. */
    public ObjectProperty<Optional<Instant>> asOfProperty() {
        return asOf;
    }

    /** The books that quote anything here, whether it passes the filter or not. */
    public ReadOnlyObjectProperty<List<Sportsbook>> booksProperty() {
        return books.getReadOnlyProperty();
    }

    /** How much passes the filter. */
    public ReadOnlyStringProperty passingProperty() {
        return passing.getReadOnlyProperty();
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
        return time.nowProperty();
    }

    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** How old the newest and the oldest price are, in words. */
    public ReadOnlyStringProperty agesProperty() {
        return time.agesProperty();
    }

    public ReadOnlyBooleanProperty simulatedProperty() {
        return simulated.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Banner>> bannerProperty() {
        return time.bannerProperty();
    }
}
