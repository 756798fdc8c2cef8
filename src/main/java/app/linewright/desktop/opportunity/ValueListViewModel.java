package app.linewright.desktop.opportunity;

import app.linewright.desktop.board.Arrangement;
import app.linewright.desktop.board.BoardLine;
import app.linewright.desktop.board.BoardState;
import app.linewright.desktop.board.BoardViewModel;
import app.linewright.desktop.board.BookHold;
import app.linewright.desktop.detail.DetailViewModel;
import app.linewright.desktop.kit.FailureWords;
import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.opportunity.Offering.Sort;
import app.linewright.desktop.opportunity.Offering.Step;
import app.linewright.desktop.opportunity.OpportunityPage.LeftOut;
import app.linewright.odds.MarketKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Money;
import app.linewright.odds.board.BoardQuestion;
import app.linewright.odds.board.Chances;
import app.linewright.odds.board.NoBet;
import app.linewright.odds.opportunity.Value;
import app.linewright.sport.EventId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/**
 * The prices above the fair ones among those that the Board shows, beside it where there is room: best first, then what
 * was left out and why, then what each book keeps. It reads when the Board has read, and only while it is seen. Touched
 * on the JavaFX thread only.
 */
public final class ValueListViewModel {
    /** No stake is proposed here; an order and a format are all that is wanted of a page. */
    private static final Money NO_STAKE = new Money(Currency.getInstance("USD"), 0);

    private static final int NONE = -1;

    private final OpportunitySource source;
    private final BoardViewModel board;
    private final DetailViewModel detail;
    private final Tasks tasks;
    private final ObservableValue<ZoneId> zone;
    private final Words words;
    private final ObservableList<ValueLine> lines = FXCollections.observableArrayList();
    private final ObservableList<LeftOut> leftOut = FXCollections.observableArrayList();
    private final ObservableList<BookHold> holds = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private Optional<Chances<Value>> found = Optional.empty();
    private boolean open;
    /** For which reading of the Board it has read, or reads; none while it reads nothing. */
    private int readFor = NONE;
    private Tasks.Running reading = () -> {};
    private Tasks.Running layingOut = () -> {};

    public ValueListViewModel(
            OpportunitySource source,
            BoardViewModel board,
            DetailViewModel detail,
            Tasks tasks,
            ObservableValue<ZoneId> zone,
            Words words) {
        this.source = source;
        this.board = board;
        this.detail = detail;
        this.tasks = tasks;
        this.zone = zone;
        this.words = words;
        // Not every new state differs from the one before, but each of them follows a reading or a laying out. Folding
        // and sorting change the lines alone; those of another reading wait for its values.
        board.stateProperty().addListener(_ -> boardShown());
        board.lines().addListener((ListChangeListener<BoardLine>) _ -> {
            if (isRead()) {
                layOut();
            }
        });
    }

    /** Reads from now on, as the Board does. */
    void open() {
        open = true;
        boardShown();
    }

    /** Reads nothing any more until it is opened again. */
    void leave() {
        open = false;
        readFor = NONE;
        reading.cancel();
        layingOut.cancel();
    }

    private void boardShown() {
        var state = board.stateProperty().get();
        boolean settled = state instanceof BoardState.Shown || state instanceof BoardState.Message;
        if (!open || !settled) {
            return;
        }
        if (isRead()) {
            layOut();
        } else {
            read();
        }
    }

    /** Whether the values of what the Board has read are there, or on their way. */
    private boolean isRead() {
        return readFor == board.table().readings();
    }

    private void read() {
        reading.cancel();
        layingOut.cancel();
        var day = board.dayProperty().get();
        if (day == null) {
            return;
        }
        readFor = board.table().readings();
        var here = Arrangement.of(board).question(day, zone.getValue());
        BoardQuestion question = board.asOfProperty().get().map(here::asOf).orElse(here);
        reading = tasks.run(
                "Reading the values of the board", () -> source.value(question, 0), this::show, this::failed);
    }

    private void show(Chances<Value> chances) {
        found = Optional.of(chances);
        layOut();
    }

    private void failed(Exception cause) {
        readFor = NONE;
        found = Optional.empty();
        lines.clear();
        leftOut.clear();
        count.set("");
        message.set(words.say("values.failed", new FailureWords(words).of(cause)));
    }

    /** What of the Board is seen: what is filtered or folded there is none of this list's business. */
    private record Seen(Set<MarketKey> markets, Set<Asked> asked, int selections) {
        private record Asked(EventId event, MarketType type) {}

        static Seen of(List<BoardLine> lines) {
            var markets = lines.stream()
                    .filter(BoardLine.Selection.class::isInstance)
                    .map(line -> ((BoardLine.Selection) line).market())
                    .toList();
            return new Seen(
                    Set.copyOf(markets),
                    markets.stream().map(each -> new Asked(each.event(), each.type())).collect(Collectors.toSet()),
                    markets.size());
        }

        Chances<Value> of(Chances<Value> all) {
            return new Chances<>(
                    all.asOf(),
                    all.found().stream().filter(each -> markets.contains(each.bet().market())).toList(),
                    all.none().stream().filter(this::isLeftOut).toList(),
                    all.books(), all.players(), all.damage());
        }

        /** A market that was looked at, and whose prices are all fair or worse, is not left out. */
        private boolean isLeftOut(NoBet none) {
            return none.reason() != NoBet.Reason.NO_EDGE
                    && asked.contains(new Asked(none.game().event().id(), none.market()));
        }
    }

    private void layOut() {
        if (!open || found.isEmpty()) {
            return;
        }
        layingOut.cancel();
        var chances = found.get();
        var shown = List.copyOf(board.lines());
        var wanted = new Offering.Shown(
                board.formatProperty().get(), Sort.EDGE, Step.SMALLEST, NO_STAKE, zone.getValue());
        layingOut = tasks.run(
                "Laying out the values of the board",
                () -> {
                    var seen = Seen.of(shown);
                    return new LaidOut(
                            OpportunityLayout.of(new Found.Values(seen.of(chances)), wanted, words),
                            seen.selections());
                },
                this::show,
                this::failed);
    }

    private record LaidOut(OpportunityPage page, int selections) {}

    private void show(LaidOut laidOut) {
        var values = laidOut.page().values();
        if (!lines.equals(values)) {
            lines.setAll(values);
        }
        leftOut.setAll(laidOut.page().leftOut());
        holds.setAll(board.table().holds());
        count.set(words.say("values.count", values.size(), laidOut.selections()));
        message.set(values.isEmpty() ? words.say("values.none") : "");
    }

    /** Selects the market of {@code line} on the Board, and opens its details. */
    void choose(ValueLine line) {
        board.selectedProperty().set(line.market());
        detail.choose(line.market(), line.outcome());
        detail.openProperty().set(true);
    }

    /** The values, the highest edge first. */
    ObservableList<ValueLine> lines() {
        return lines;
    }

    /** The markets that could not be looked at, by reason. */
    ObservableList<LeftOut> leftOut() {
        return leftOut;
    }

    /** What the books keep, the lowest first. */
    ObservableList<BookHold> holds() {
        return holds;
    }

    /** How many of the selections have value. */
    ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Why there is no value; empty where there is some. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** The instant against which ages are counted. */
    ReadOnlyObjectProperty<Instant> nowProperty() {
        return board.nowProperty();
    }
}
