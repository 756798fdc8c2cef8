package app.linewright.desktop.settings;

import app.linewright.desktop.feeds.ApiQuota;
import app.linewright.desktop.feeds.FeedsViewModel;
import app.linewright.desktop.kit.FailureWords;
import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.kit.Words;
import app.linewright.feeds.oddsapi.BookScope;
import app.linewright.feeds.oddsapi.KeyPlace;
import app.linewright.feeds.oddsapi.OddsApi;
import app.linewright.feeds.oddsapi.OddsApiFeed;
import app.linewright.feeds.oddsapi.OddsApiKeys;
import app.linewright.feeds.oddsapi.OddsApiTerms;
import app.linewright.odds.MarketType;
import app.linewright.sport.League;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The key of The Odds API, and what it is spent on. Touched on the JavaFX thread only. */
public final class OddsApiViewModel {
    /** The regions that can be asked for, by the provider's keys. */
    static final List<String> REGIONS = List.of("us", "us2", "uk", "eu", "au");

    private static final int MOST = 100_000_000;

    /** What was last heard of the key. */
    public enum Word { NOTHING, WORKING, FAILED }

    /** Something that can be asked for, and whether it is. */
    public record Asked<T>(T what, String name, BooleanProperty chosen) {}

    private final ApiAccount account;
    private final FeedsViewModel feeds;
    private final Tasks tasks;
    private final Words words;

    private final StringProperty key = new SimpleStringProperty("");
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final StringProperty budget = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper keyNote = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper keyError = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper budgetNote = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper budgetError = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper termsNote = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Word> word = new ReadOnlyObjectWrapper<>(Word.NOTHING);
    private final ReadOnlyObjectWrapper<KeyPlace> place = new ReadOnlyObjectWrapper<>(new KeyPlace.Nowhere());
    private final ReadOnlyBooleanWrapper watched = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ObservableList<Asked<League>> leagues = FXCollections.observableArrayList();
    private final List<Asked<MarketType>> markets;
    private final ObjectProperty<String> region = new SimpleObjectProperty<>(REGIONS.getFirst());

    private String reason = "";
    private List<String> props = List.of();
    private Optional<BookScope.Bookmakers> books = Optional.empty();
    private boolean filling;

    public OddsApiViewModel(ApiAccount account, FeedsViewModel feeds, Tasks tasks, Words words) {
        this.account = account;
        this.feeds = feeds;
        this.tasks = tasks;
        this.words = words;
        markets = MarketType.OF_GAMES.stream()
                .map(type -> asked(type, words.say("market.choice." + type.key()), true))
                .toList();
        feeds.watched().subscribe(this::showWatched);
        showWatched();
        region.subscribe((before, now) -> {
            if (!filling) {
                books = Optional.empty();
                keepTerms();
            }
        });
    }

    private void showWatched() {
        watched.set(feeds.watched().stream().anyMatch(feed -> feed.key().equals(OddsApiFeed.KEY)));
    }

    private <T> Asked<T> asked(T what, String name, boolean chosen) {
        var asked = new Asked<>(what, name, new SimpleBooleanProperty(chosen));
        asked.chosen().subscribe((before, now) -> {
            if (!filling) {
                keepTerms();
            }
        });
        return asked;
    }

    /** Finds out how things stand. */
    public void ask() {
        tasks.run("Reading how The Odds API is used", account::standing, this::show, failure ->
                keyError.set(new FailureWords(words).of(failure)));
    }

    private void show(ApiAccount.Standing standing) {
        place.set(standing.place());
        tellPlace();
        budget.set(Integer.toString(standing.budget()));
        budgetError.set("");
        budgetNote.set(standing.quota().map(this::left).orElse(""));
        showTerms(standing);
    }

    private void showTerms(ApiAccount.Standing standing) {
        filling = true;
        leagues.setAll(standing.leagues().stream()
                .map(league -> asked(
                        league,
                        league.name(),
                        standing.terms().filter(terms -> terms.leagues().contains(league.key())).isPresent()))
                .toList());
        standing.terms().ifPresent(terms -> {
            markets.forEach(each -> each.chosen().set(terms.markets().contains(each.what())));
            props = terms.props();
            switch (terms.books()) {
                case BookScope.Regions(var keys) -> region.set(String.join(",", keys));
                case BookScope.Bookmakers named -> books = Optional.of(named);
            }
        });
        filling = false;
        tellTerms(terms());
    }

    private void tellTerms(Optional<OddsApiTerms> terms) {
        ready.set(terms.isPresent());
        termsNote.set(terms.map(this::cost).orElse(words.say("settings.ask.none")));
    }

    private String left(ApiQuota quota) {
        return words.say("settings.budget.left", quota.left(), quota.budget() - quota.left());
    }

    private void tellPlace() {
        keyNote.set(switch (place.get()) {
            case KeyPlace.Nowhere() -> words.say("settings.key.nowhere");
            case KeyPlace.Environment(var name) -> words.say("settings.key.environment", name);
            case KeyPlace.InKeyring() -> words.say("settings.key.keyring");
            case KeyPlace.Sealed(var file, boolean open) ->
                words.say(open ? "settings.key.sealed" : "settings.key.locked", file.getFileName());
            case KeyPlace.UntilClosed() -> words.say("settings.key.held", reason);
        });
    }

    /** Keeps the key that was entered, and asks the provider whether it is one. */
    public void keep() {
        var entered = key.get().strip();
        if (entered.isEmpty()) {
            keyError.set(words.say("settings.key.missing"));
            return;
        }
        run("Keeping a key", () -> account.keep(entered), outcome -> {
            key.set("");
            kept(outcome);
            test();
        });
    }

    private void kept(OddsApiKeys.Outcome outcome) {
        switch (outcome) {
            case OddsApiKeys.Outcome.Done(KeyPlace now) -> place.set(now);
            case OddsApiKeys.Outcome.OnlyHeld(var why) -> {
                reason = new FailureWords(words).begun(why);
                place.set(new KeyPlace.UntilClosed());
            }
        }
        tellPlace();
    }

    /** Seals the key that is held with the passphrase that was entered, or opens the sealed one. */
    public void givePassphrase() {
        var given = passphrase.get().toCharArray();
        if (place.get() instanceof KeyPlace.UntilClosed) {
            run("Sealing a key", () -> account.seal(given), outcome -> {
                passphrase.set("");
                kept(outcome);
            });
        } else {
            run("Opening a sealed key", () -> account.open(given), now -> {
                passphrase.set("");
                place.set(now);
                tellPlace();
                test();
            });
        }
    }

    /** Forgets the key. */
    public void remove() {
        run("Removing a key", account::remove, now -> {
            place.set(now);
            word.set(Word.NOTHING);
            tellPlace();
            again();
        });
    }

    /** Asks the provider a question that costs nothing. */
    public void test() {
        run("Asking The Odds API whether the key works", account::test, this::answered, failure -> {
            word.set(Word.FAILED);
            keyError.set(new FailureWords(words).of(failure));
        });
    }

    private void answered(OddsApi.Answered answer) {
        word.set(Word.WORKING);
        tellPlace();
        var left = answer.remaining();
        keyNote.set(words.say("settings.key.answered", answer.took().toMillis(), left(left)) + " " + keyNote.get());
        again();
    }

    private String left(OptionalInt remaining) {
        return remaining.isPresent() ? words.say("settings.key.left", remaining.getAsInt()) : "";
    }

    /** What is left may be another key's now. */
    private void again() {
        tasks.run("Reading how The Odds API is used", account::standing, standing ->
                budgetNote.set(standing.quota().map(this::left).orElse("")), failure ->
                budgetError.set(new FailureWords(words).of(failure)));
        feeds.askQuota();
    }

    private <T> void run(String title, Callable<T> work, Consumer<T> done) {
        run(title, work, done, failure -> keyError.set(new FailureWords(words).of(failure)));
    }

    private <T> void run(String title, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        keyError.set("");
        asking.set(true);
        tasks.run(
                title,
                work,
                value -> {
                    asking.set(false);
                    done.accept(value);
                },
                failure -> {
                    asking.set(false);
                    failed.accept(failure);
                });
    }

    /** Keeps the budget that was entered; one that is none is said at its field, and the former one stays. */
    public void keepBudget() {
        var text = budget.get().strip().replaceAll("[,.\\s\u00A0\u202F]", "");
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > MOST) {
            budgetError.set(words.say("settings.budget.wrong", budget.get().strip()));
            return;
        }
        budgetError.set("");
        int requests = Integer.parseInt(text);
        tasks.run(
                "Keeping the budget",
                () -> {
                    account.budget(requests);
                    return requests;
                },
                _ -> again(),
                failure -> budgetError.set(new FailureWords(words).of(failure)));
    }

    private Optional<OddsApiTerms> terms() {
        var chosen = chosen(leagues).stream().map(League::key).toList();
        var types = chosen(markets);
        if (chosen.isEmpty() || types.isEmpty()) {
            return Optional.empty();
        }
        BookScope scope = books.isPresent() ? books.get() : new BookScope.Regions(List.of(region.get().split(",")));
        return Optional.of(new OddsApiTerms(chosen, scope, types, props));
    }

    private static <T> List<T> chosen(List<Asked<T>> all) {
        return all.stream().filter(each -> each.chosen().get()).map(Asked::what).toList();
    }

    private String cost(OddsApiTerms terms) {
        int regions = terms.books().regions();
        var text = words.say(
                "settings.ask.cost", terms.markets().size(), regions, terms.leagues().size(),
                terms.markets().size() * regions * terms.leagues().size());
        return terms.props().isEmpty() ? text : text + " " + words.say("settings.ask.props", terms.props().size());
    }

    private void keepTerms() {
        var terms = terms();
        tellTerms(terms);
        terms.ifPresent(wanted -> tasks.run(
                "Keeping what The Odds API is asked for",
                () -> {
                    account.ask(wanted);
                    return wanted;
                },
                _ -> {},
                failure -> termsNote.set(new FailureWords(words).of(failure))));
    }

    /** Whether the feed is watched. */
    public ReadOnlyBooleanProperty watchedProperty() {
        return watched.getReadOnlyProperty();
    }

    /** Whether it is said what to ask for. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** Has the feed watched, and asked at once. */
    public void watch() {
        feeds.start(OddsApiFeed.KEY);
    }

    /** The key as it is being entered. */
    public StringProperty keyProperty() {
        return key;
    }

    public StringProperty passphraseProperty() {
        return passphrase;
    }

    /** Where the key is, and what the provider said to it. */
    public ReadOnlyStringProperty keyNoteProperty() {
        return keyNote.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty keyErrorProperty() {
        return keyError.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<KeyPlace> placeProperty() {
        return place.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Word> wordProperty() {
        return word.getReadOnlyProperty();
    }

    /** Whether an answer about the key is waited for. */
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** The budget as it is being entered. */
    public StringProperty budgetProperty() {
        return budget;
    }

    public ReadOnlyStringProperty budgetNoteProperty() {
        return budgetNote.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty budgetErrorProperty() {
        return budgetError.getReadOnlyProperty();
    }

    public ObservableList<Asked<League>> leagues() {
        return leagues;
    }

    public List<Asked<MarketType>> markets() {
        return markets;
    }

    public ObjectProperty<String> regionProperty() {
        return region;
    }

    /** What a refresh costs with what is chosen. */
    public ReadOnlyStringProperty termsNoteProperty() {
        return termsNote.getReadOnlyProperty();
    }
}
