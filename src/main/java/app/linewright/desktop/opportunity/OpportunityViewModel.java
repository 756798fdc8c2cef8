package app.linewright.desktop.opportunity;

import app.linewright.desktop.kit.FailureWords;
import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.opportunity.Offering.Kind;
import app.linewright.desktop.opportunity.Offering.Minimum;
import app.linewright.desktop.opportunity.Offering.Sort;
import app.linewright.desktop.opportunity.Offering.Step;
import app.linewright.desktop.opportunity.OpportunityPage.LeftOut;
import app.linewright.desktop.opportunity.OpportunityState.Action;
import app.linewright.odds.Money;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.board.BoardQuestion;
import app.linewright.odds.opportunity.Arbitrages;
import app.linewright.sport.DayWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What the panel of value, arbitrages and middles shows and what can be done on it. Touched on the JavaFX thread only.
 * It looks at the games of the next days, reads anew when a price on it turns stale, and keeps what it shows while it
 * reads.
 */
public final class OpportunityViewModel {
    /** How long reading may take before anything on the screen says so. */
    static final Duration UNNOTICED = Duration.ofMillis(200);
    /** How many days are looked at, today among them. */
    static final int DAYS = 7;

    /** Ages go on by it, and nothing is read anew sooner. */
    private static final Duration TICK = Duration.ofSeconds(1);
    /** While an amount is typed, nothing is read. */
    private static final Duration TYPING = Duration.ofMillis(250);
    /** The currency of an amount that names none. */
    private static final Currency USUAL = Currency.getInstance("USD");

    private final OpportunitySource source;
    private final Tasks tasks;
    private final InstantSource clock;
    private final ObservableValue<ZoneId> zone;
    private final Words words;
    private final OpportunityMessages messages;

    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.VALUE);
    private final ObjectProperty<Minimum> minimum = new SimpleObjectProperty<>(Minimum.ZERO);
    private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.EDGE);
    private final ObjectProperty<Step> step = new SimpleObjectProperty<>(Step.SMALLEST);
    private final ObjectProperty<PriceFormat> format = new SimpleObjectProperty<>(PriceFormat.DECIMAL);
    private final StringProperty total = new SimpleStringProperty();
    private final ReadOnlyStringWrapper totalError = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Currency> currency = new ReadOnlyObjectWrapper<>(USUAL);
    private final ReadOnlyObjectWrapper<OpportunityState> state =
            new ReadOnlyObjectWrapper<>(new OpportunityState.Shown());
    private final ObservableList<ValueLine> values = FXCollections.observableArrayList();
    private final ObservableList<BetLine> bets = FXCollections.observableArrayList();
    private final ObservableList<LeftOut> leftOut = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper leftOutCount = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper simulated = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper kept = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Instant> now;

    private Money staked = new Money(USUAL, 10_000);
    private @Nullable Found found;
    private Kind foundKind = Kind.VALUE;
    private OpportunityPage page = OpportunityPage.EMPTY;
    private boolean open;
    private Tasks.Running loading = () -> {};
    private Tasks.Running patience = () -> {};
    private Tasks.Running layingOut = () -> {};
    private Tasks.Running turning = () -> {};
    private Tasks.Running ticking = () -> {};
    private Tasks.Running typing = () -> {};

    public OpportunityViewModel(
            OpportunitySource source,
            Tasks tasks,
            InstantSource clock,
            ObservableValue<ZoneId> zone,
            Words words) {
        this.source = source;
        this.tasks = tasks;
        this.clock = clock;
        this.zone = zone;
        this.words = words;
        this.total.set(words.figures().inLanguage("100.00"));
        this.messages = new OpportunityMessages(words);
        this.now = new ReadOnlyObjectWrapper<>(clock.instant());
        zone.subscribe(this::changed);
        kind.subscribe(this::changed);
        minimum.subscribe(this::changed);
        sort.subscribe(this::layOutAgain);
        step.subscribe(this::layOutAgain);
        format.subscribe(this::layOutAgain);
        total.subscribe(this::typed);
    }

    /** Reads what is stored, now and, from now on, whenever it changes. */
    public void open() {
        open = true;
        load();
    }

    /** Reads nothing any more until it is opened again. */
    public void leave() {
        open = false;
        stopReading();
        turning.cancel();
        ticking.cancel();
    }

    /** What is stored has changed. */
    public void changed() {
        if (open) {
            load();
        }
    }

    /** Reads anew, with the choices as they stand. */
    public void load() {
        stopReading();
        typing.cancel();
        var wanted = new Offering.Wanted(kind.get(), minimum.get().fraction(), staked, zone.getValue());
        var shown = shown();
        var began = clock.instant();
        patience = tasks.later(UNNOTICED, () -> {
            patience = tasks.every(UNNOTICED, () -> tellWaiting(began));
            tellWaiting(began);
        });
        loading = tasks.run(
                "Reading opportunities",
                () -> {
                    var answer = read(wanted);
                    return new Answer(answer, OpportunityLayout.of(answer, shown, words));
                },
                answer -> show(answer, wanted, shown),
                this::failed);
    }

    private record Answer(Found found, OpportunityPage page) {}

    private Found read(Offering.Wanted wanted) {
        var today = clock.instant().atZone(wanted.zone()).toLocalDate();
        var question = BoardQuestion.of(new DayWindow(today, today.plusDays(DAYS - 1L), wanted.zone()));
        return switch (wanted.kind()) {
            case VALUE -> new Found.Values(source.value(question, wanted.minimumEdge()));
            case ARBITRAGE -> new Found.Arbitrages(source.arbitrages(question, wanted.total()));
            case MIDDLES -> new Found.Middles(source.middles(question));
        };
    }

    /** Gives up reading; what was shown before stays. */
    public void cancelLoading() {
        stopReading();
        if (found == null || foundKind != kind.get()) {
            clear();
            state.set(messages.stopped());
        } else {
            showState();
        }
    }

    /** Does what a message offered, as far as this panel can. */
    public void act(Action action) {
        switch (action) {
            case ANY_EDGE -> minimum.set(Minimum.ZERO);
            case AGAIN -> load();
            case DEMO, REFRESH -> throw new IllegalArgumentException("The panel itself brings no prices in.");
        }
    }

    private void typed() {
        typing.cancel();
        try {
            var read = words.amounts().read(total.get(), USUAL);
            Arbitrages.checkTotal(read);
            totalError.set("");
            if (!read.equals(staked)) {
                staked = read;
                currency.set(read.currency());
                typing = tasks.later(TYPING, this::changed);
            }
        } catch (IllegalArgumentException refused) {
            totalError.set(new FailureWords(words).of(refused));
        }
    }

    private Offering.Shown shown() {
        return new Offering.Shown(format.get(), sort.get(), step.get(), staked, zone.getValue());
    }

    private void layOutAgain() {
        layingOut.cancel();
        if (found == null) {
            return;
        }
        var laying = found;
        var shown = shown();
        layingOut = tasks.run(
                "Laying out opportunities",
                () -> OpportunityLayout.of(laying, shown, words),
                this::showPage,
                this::failed);
    }

    private void stopReading() {
        loading.cancel();
        patience.cancel();
    }

    private void tellWaiting(Instant began) {
        var seconds = Duration.between(began, clock.instant()).toMillis() / 1000.0;
        state.set(new OpportunityState.Waiting(words.say("board.reading"), words.say("took", seconds)));
    }

    private void show(Answer answer, Offering.Wanted wanted, Offering.Shown asShown) {
        patience.cancel();
        layingOut.cancel();
        kept.set("");
        found = answer.found();
        foundKind = wanted.kind();
        showPage(answer.page());
        if (!asShown.equals(shown())) {
            layOutAgain();
        }
    }

    private void showPage(OpportunityPage laidOut) {
        page = laidOut;
        values.setAll(page.values());
        bets.setAll(page.bets());
        leftOut.setAll(page.leftOut());
        leftOutCount.set(words.say("opportunity.leftOut.count", page.withoutAny()));
        simulated.set(page.simulated());
        summary.set(words.say(
                "opportunity.summary." + foundKind.name().toLowerCase(Locale.ROOT), page.found(), DAYS));
        showState();
        keepTime();
    }

    private void showState() {
        state.set(page.found() > 0
                ? new OpportunityState.Shown()
                : messages.nothing(page, foundKind, minimum.get() != Minimum.ZERO));
    }

    private void failed(Exception cause) {
        patience.cancel();
        patience = tasks.later(Tasks.AGAIN, this::load);
        var reason = new FailureWords(words).of(cause);
        if (page.found() == 0 || foundKind != kind.get()) {
            clear();
            state.set(messages.failed(reason));
        } else {
            state.set(new OpportunityState.Shown());
            kept.set(reason);
        }
    }

    private void clear() {
        found = null;
        page = OpportunityPage.EMPTY;
        values.clear();
        bets.clear();
        leftOut.clear();
        summary.set("");
    }

    /** While a price is shown, its age goes on; when one turns stale or its game starts, all is compared anew. */
    private void keepTime() {
        turning.cancel();
        ticking.cancel();
        now.set(clock.instant());
        if (!open) {
            return;
        }
        if (page.found() > 0) {
            ticking = tasks.every(TICK, () -> now.set(clock.instant()));
        }
        if (page.changes() != null) {
            var left = Duration.between(clock.instant(), page.changes()).plusMillis(20);
            turning = tasks.later(left.compareTo(TICK) < 0 ? TICK : left, this::load);
        }
    }

    public ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    /** The least edge of a value shown. */
    public ObjectProperty<Minimum> minimumProperty() {
        return minimum;
    }

    public ObjectProperty<Sort> sortProperty() {
        return sort;
    }

    /** What every stake is a multiple of. */
    public ObjectProperty<Step> stepProperty() {
        return step;
    }

    public ObjectProperty<PriceFormat> formatProperty() {
        return format;
    }

    /** The most that is staked in all, as it is written. */
    public StringProperty totalProperty() {
        return total;
    }

    /** Why {@link #totalProperty} is no amount; empty where it is one. */
    public ReadOnlyStringProperty totalErrorProperty() {
        return totalError.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Currency> currencyProperty() {
        return currency.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<OpportunityState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ObservableList<ValueLine> values() {
        return values;
    }

    ObservableList<BetLine> bets() {
        return bets;
    }

    /** The markets that offer nothing, by reason. */
    ObservableList<LeftOut> leftOut() {
        return leftOut;
    }

    public ReadOnlyStringProperty leftOutCountProperty() {
        return leftOutCount.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty simulatedProperty() {
        return simulated.getReadOnlyProperty();
    }

    /** Why what is shown could not be read again; empty where it could. */
    public ReadOnlyStringProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** The instant against which ages are counted. */
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }
}
