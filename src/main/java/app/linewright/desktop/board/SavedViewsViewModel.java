package app.linewright.desktop.board;

import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.kit.ToastViewModel;
import app.linewright.desktop.kit.ToastViewModel.Offer;
import app.linewright.desktop.kit.ToastViewModel.Toast;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.BookKey;
import app.linewright.sport.League;
import app.linewright.sport.LeagueKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The arrangements of the Board that have a name: they are saved, called back, renamed and deleted here. One of them is
 * on, or the default view, which is how the Board is delivered. Touched on the JavaFX thread only.
 */
public final class SavedViewsViewModel {
    /** The length of a name at most. */
    static final int LONGEST_NAME = 40;

    private final BoardViewModel board;
    private final BoardSource source;
    private final Tasks tasks;
    private final ToastViewModel toasts;
    private final Words words;
    private final ObjectProperty<SavedViews> views = new SimpleObjectProperty<>(SavedViews.NONE);
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Optional<Naming>> naming = new SimpleObjectProperty<>(Optional.empty());
    private Tasks.Running calling = () -> {};

    /** What a name is asked for. */
    public enum Naming {
        /** The arrangement as it stands. */
        NEW,
        /** The view that is on. */
        RENAMED
    }

    /** @param toasts says what of a view could not be called back, and what was deleted */
    public SavedViewsViewModel(
            BoardViewModel board, BoardSource source, Tasks tasks, ToastViewModel toasts, Words words) {
        this.board = board;
        this.source = source;
        this.tasks = tasks;
        this.toasts = toasts;
        this.words = words;
        views.subscribe(this::compare);
        board.leagueProperty().subscribe(this::compare);
        board.marketProperty().subscribe(this::compare);
        board.spanProperty().subscribe(this::compare);
        board.filterProperty().subscribe(this::compare);
        board.table().choiceProperty().subscribe(this::compare);
    }

    private void compare() {
        changed.set(!Arrangement.of(board).isLike(current().map(SavedView::arrangement).orElse(Arrangement.STANDARD)));
    }

    /** Brings the Board back to how it is delivered. */
    public void callStandard() {
        calling.cancel();
        views.set(views.get().with(Optional.empty()));
        arrange(Arrangement.STANDARD);
    }

    /**
     * Calls {@code view} back: all of it that is known. A league or a book that is not stored any more is left out, and
     * that is said.
     */
    public void call(SavedView view) {
        calling.cancel();
        var wanted = view.arrangement();
        if (wanted.league().isEmpty() && wanted.filter().books().isEmpty()) {
            show(view, Optional.empty());
        } else {
            calling = tasks.run(
                    "Reading the leagues and books of a view",
                    () -> new Known(
                            source.leagues().stream().map(League::key).collect(Collectors.toSet()), source.books()),
                    known -> show(view, Optional.of(known)),
                    // What is wrong with the database the Board says itself, as it reads.
                    _ -> show(view, Optional.empty()));
        }
    }

    private record Known(Set<LeagueKey> leagues, Set<BookKey> books) {}

    /** @param known what is stored; empty where that makes no difference, or cannot be told */
    private void show(SavedView view, Optional<Known> known) {
        List<String> lost = new ArrayList<>();
        view.unread().stream().sorted().forEach(part -> lost.add(words.say("view.unread." + part.key())));
        var wanted = view.arrangement();
        var league = wanted.league().filter(key -> known.filter(all -> !all.leagues().contains(key)).isPresent());
        if (league.isPresent()) {
            lost.add(words.say("view.unknown.league", league.get().value()));
            wanted = wanted.ofAllLeagues();
        }
        Set<BookKey> books = new HashSet<>(wanted.filter().books());
        known.ifPresentOrElse(all -> books.removeAll(all.books()), books::clear);
        if (!books.isEmpty()) {
            var names = books.stream().map(BookKey::value).sorted().collect(Collectors.joining(", "));
            lost.add(words.say("view.unknown.books", books.size(), names));
            wanted = wanted.without(books);
        }
        views.set(views.get().with(Optional.of(view)));
        arrange(wanted);
        if (!lost.isEmpty()) {
            toasts.say(new Toast(true, words.say("view.lost", view.name(), String.join("; ", lost))));
        }
    }

    private void arrange(Arrangement arrangement) {
        board.begin(arrangement);
        board.load();
        compare();
    }

    /**
     * Saves the arrangement as it stands under a new name, and turns that view on.
     *
     * @return why the name cannot be taken; empty where it was
     */
    public Optional<String> saveAs(String name) {
        var refusal = refusal(name, Optional.empty());
        if (refusal.isEmpty()) {
            views.set(views.get().with(new SavedView(name.strip(), Arrangement.of(board))));
        }
        return refusal;
    }

    /** Saves the arrangement as it stands under the name of the view that is on. */
    public void overwrite() {
        current().ifPresent(view -> views.set(views.get().with(new SavedView(view.name(), Arrangement.of(board)))));
    }

    /**
     * Gives the view that is on another name.
     *
     * @return why the name cannot be taken; empty where it was
     */
    public Optional<String> rename(String name) {
        var view = current();
        var refusal = refusal(name, view);
        if (refusal.isEmpty()) {
            view.ifPresent(each -> views.set(views.get().without(each).with(each.named(name.strip()))));
        }
        return refusal;
    }

    /** Deletes the view that is on. The Board stays as it is, and the view can be had back for a while. */
    public void delete() {
        current().ifPresent(view -> {
            views.set(views.get().without(view));
            var undo = new Offer(words.say("action.undo"), () -> restore(view));
            toasts.say(new Toast(false, words.say("view.deleted", view.name()), Optional.of(undo)));
        });
    }

    private void restore(SavedView view) {
        var now = views.get();
        if (now.find(view.name()).isEmpty()) {
            var restored = now.with(view);
            views.set(now.current().isPresent() ? restored.with(now.current()) : restored);
        }
    }

    private Optional<String> refusal(String name, Optional<SavedView> renamed) {
        var wanted = name.strip();
        if (wanted.isEmpty()) {
            return Optional.of(words.say("view.name.none"));
        }
        if (wanted.length() > LONGEST_NAME) {
            return Optional.of(words.say("view.name.long", LONGEST_NAME));
        }
        boolean taken = wanted.equalsIgnoreCase(words.say("view.standard"))
                || views.get().find(wanted).filter(view -> !Optional.of(view).equals(renamed)).isPresent();
        return taken ? Optional.of(words.say("view.name.taken", wanted)) : Optional.empty();
    }

    /** Asks for a name. */
    public void ask(Naming what) {
        naming.set(Optional.of(what));
    }

    /** What a name is asked for; empty where for nothing. */
    public ObjectProperty<Optional<Naming>> namingProperty() {
        return naming;
    }

    /** What is asked of the name that {@link #namingProperty} is about: it is saved or renamed by it. */
    Optional<String> name(Naming what, String name) {
        return switch (what) {
            case NEW -> saveAs(name);
            case RENAMED -> rename(name);
        };
    }

    /** The view that is on; empty for the default view. */
    public Optional<SavedView> current() {
        return views.get().current();
    }

    /** The name of what is on. */
    public String currentName() {
        return current().map(SavedView::name).orElseGet(() -> words.say("view.standard"));
    }

    /** The views by name, without the default one. */
    public Stream<SavedView> all() {
        return views.get().all().stream();
    }

    /** The saved views, to be kept. */
    public ObjectProperty<SavedViews> viewsProperty() {
        return views;
    }

    /** Whether the Board is arranged otherwise than the view that is on. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }
}
