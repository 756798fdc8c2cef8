package app.linewright.desktop.watch;

import app.linewright.desktop.kit.FailureWords;
import app.linewright.desktop.kit.MarketWords;
import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.watch.PriceAlert.Aim;
import app.linewright.desktop.watch.PriceAlert.AtBook;
import app.linewright.desktop.watch.PriceAlert.Met;
import app.linewright.odds.EntryRefusal;
import app.linewright.odds.MarketKey;
import app.linewright.odds.Outcome;
import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.RefusedEntryException;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.board.BoardMarket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The price alerts: sets them, judges them on the prices of now, and tells of each that is reached, once. Touched on
 * the JavaFX thread only.
 */
public final class AlertsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(AlertsViewModel.class);
    /** How often what another program stored is looked at. */
    private static final Duration PERIOD = Duration.ofMinutes(1);
    /** An edge is within a stake either way. */
    private static final double HIGHEST_EDGE = 1;

    /** What is to be reached. */
    public enum Kind {
        PRICE,
        EDGE
    }

    /** What an alert is being set on, with the books that quote it. */
    public record Subject(PriceAlert draft, List<Sportsbook> books) {}

    /** That {@code alert} was reached, in a sentence. */
    public record Told(PriceAlert alert, String text) {}

    private final Function<MarketKey, Optional<BoardMarket>> markets;
    private final DesktopNotices notices;
    private final Tasks tasks;
    private final InstantSource clock;
    private final ObservableValue<PriceFormat> format;
    private final Words words;
    private final ObjectProperty<PriceAlerts> alerts = new SimpleObjectProperty<>(PriceAlerts.NONE);
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Subject>> subject = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Told>> told = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper desktop = new ReadOnlyStringWrapper("");
    private boolean judging;

    /** @param markets a market on the prices of now; takes its time */
    public AlertsViewModel(
            Function<MarketKey, Optional<BoardMarket>> markets,
            DesktopNotices notices,
            Tasks tasks,
            InstantSource clock,
            ObservableValue<PriceFormat> format,
            Words words) {
        this.markets = markets;
        this.notices = notices;
        this.tasks = tasks;
        this.clock = clock;
        this.format = format;
        this.words = words;
        tasks.every(PERIOD, this::judge);
    }

    /** Opens the list and asks what is to be reached by the price of {@code outcome}. */
    public void begin(MarketKey market, Outcome outcome) {
        open.set(true);
        refusal.set("");
        tasks.run(
                "Reading a market",
                () -> markets.apply(market),
                found -> subject.set(found.flatMap(read -> subject(read, outcome))),
                failure -> {
                    LOG.warn("The market of an alert cannot be read.", failure);
                    refusal.set(words.say("alert.unread"));
                });
    }

    private Optional<Subject> subject(BoardMarket market, Outcome outcome) {
        var game = market.game();
        var names = new MarketWords(words);
        if (!game.isOpen(clock.instant())) {
            refusal.set(words.say("alert.started"));
            return Optional.empty();
        }
        return market.rows().stream().filter(row -> row.outcome() == outcome).findFirst().map(row -> new Subject(
                new PriceAlert(
                        market.key(),
                        outcome,
                        row.point(),
                        game.league().key(),
                        game.event().start(),
                        names.outcome(game, outcome, row.point()),
                        names.title(market),
                        game.league().simulated(),
                        new Aim.Price(row.best() == null ? 2 : row.best().quote().price().decimal()),
                        Optional.empty(),
                        Optional.empty()),
                market.sources().stream().filter(Sportsbook::isBook).toList()));
    }

    /**
     * Sets the alert on the subject.
     *
     * @param figure a price such as {@code 2.15} in the format of the user, or a decimal one; or an
     *     edge in per cent such as {@code 2}
     * @param book at which it has to be reached; at any if empty
     */
    public void set(Kind kind, String figure, Optional<Sportsbook> book) {
        var aim = switch (kind) {
            case PRICE -> price(figure);
            case EDGE -> edge(figure);
        };
        refusal.set(aim.isPresent() ? "" : switch (kind) {
            case PRICE -> new FailureWords(words).of(
                    new RefusedEntryException(new EntryRefusal.NoPriceIn(figure, written())));
            case EDGE -> words.say("alert.noEdge", figure);
        });
        subject.get().ifPresent(chosen -> aim.ifPresent(wanted -> {
            var draft = chosen.draft();
            alerts.set(alerts.get().with(new PriceAlert(
                    draft.market(), draft.outcome(), draft.point(), draft.league(), draft.start(), draft.selection(),
                    draft.game(), draft.simulated(), wanted,
                    book.map(each -> new AtBook(each.key(), each.name())), Optional.empty())));
            subject.set(Optional.empty());
            judge();
        }));
    }

    private Optional<Aim> price(String figure) {
        var typed = words.figures().typed(figure.strip());
        return Stream.of(written(), PriceFormat.DECIMAL)
                .flatMap(each -> Stream.ofNullable(Price.tryParse(typed, each)))
                .findFirst()
                .map(price -> new Aim.Price(price.decimal()));
    }

    /** The format in which thresholds are written: the user's own, but a probability would turn “at least” round. */
    private PriceFormat written() {
        return switch (format.getValue()) {
            case DECIMAL, PROBABILITY -> PriceFormat.DECIMAL;
            case AMERICAN -> PriceFormat.AMERICAN;
            case FRACTIONAL -> PriceFormat.FRACTIONAL;
        };
    }

    /** A price as thresholds are written. */
    public String price(double decimal) {
        return switch (written()) {
            case DECIMAL -> words.figures().twoDecimals(decimal);
            case AMERICAN, FRACTIONAL, PROBABILITY -> words.figures().fair(1 / decimal, written());
        };
    }

    private Optional<Aim> edge(String figure) {
        try {
            double fraction = Double.parseDouble(words.figures().typed(figure.strip().replace('−', '-'))) / 100;
            return Math.abs(fraction) <= HIGHEST_EDGE ? Optional.of(new Aim.Edge(fraction)) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    public void remove(PriceAlert alert) {
        alerts.set(alerts.get().without(alert));
    }

    private record Hit(PriceAlert alert, Met met) {}

    /** Looks whether what is stored now reaches any alert. */
    public void judge() {
        var now = clock.instant();
        alerts.set(alerts.get().after(now));
        var pending = alerts.get().pending(now);
        if (judging || pending.isEmpty()) {
            return;
        }
        judging = true;
        tasks.run(
                "Judging the alerts",
                () -> {
                    List<Hit> hits = new ArrayList<>();
                    for (var alert : pending) {
                        markets.apply(alert.market())
                                .flatMap(market -> AlertJudge.of(alert, market, now))
                                .ifPresent(met -> hits.add(new Hit(alert, met)));
                    }
                    return hits;
                },
                hits -> {
                    judging = false;
                    hits.forEach(this::tell);
                },
                failure -> {
                    judging = false;
                    LOG.warn("The alerts could not be judged; they are judged again in a minute.", failure);
                });
    }

    private void tell(Hit hit) {
        if (!alerts.get().all().contains(hit.alert())) {
            return;
        }
        alerts.set(alerts.get().met(hit.alert(), hit.met()));
        var text = sentence(hit.alert(), hit.met());
        told.set(Optional.of(new Told(hit.alert(), text)));
        tasks.run(
                "Telling the desktop",
                () -> notices.tell(words.say("alert.notice"), text),
                done -> desktop.set(done ? "" : words.say("alert.noDesktop")),
                failure -> LOG.warn("The desktop could not be told of an alert.", failure));
    }

    private String sentence(PriceAlert alert, Met met) {
        var price = words.say(
                "alert.met", alert.selection(), price(met.price()), met.book(), alert.game());
        var edge = met.edge().map(worth -> " " + words.say("alert.met.edge", words.figures().signedPercent(worth)));
        return (alert.simulated() ? words.say("alert.simulated") + " " : "") + price + edge.orElse("");
    }

    /** What {@code alert} waits for, in words. */
    public String aim(PriceAlert alert) {
        var wanted = switch (alert.aim()) {
            case Aim.Price(double decimal) -> words.say("alert.aim.price", price(decimal));
            case Aim.Edge(double fraction) -> words.say("alert.aim.edge", words.figures().signedPercent(fraction));
        };
        return alert.book().map(at -> words.say("alert.aim.at", wanted, at.name())).orElse(wanted);
    }

    /** How {@code alert} stands, in words. */
    public String standing(PriceAlert alert) {
        return alert.met()
                .map(met -> words.say(
                        "alert.state.met", price(met.price()), met.book()))
                .orElseGet(() -> words.say(
                        alert.isPending(clock.instant()) ? "alert.state.pending" : "alert.state.missed"));
    }

    public ObjectProperty<PriceAlerts> alertsProperty() {
        return alerts;
    }

    /** The format in which the user has prices. */
    public ObservableValue<PriceFormat> formatProperty() {
        return format;
    }

    /** Whether the list is to be seen. */
    public BooleanProperty openProperty() {
        return open;
    }

    public ReadOnlyObjectProperty<Optional<Subject>> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /** What was reached last. */
    public ReadOnlyObjectProperty<Optional<Told>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** Why an alert cannot be set; empty where it can. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** That the desktop was not told; empty while it is. */
    public ReadOnlyStringProperty desktopProperty() {
        return desktop.getReadOnlyProperty();
    }
}
