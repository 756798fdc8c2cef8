package app.linewright.desktop.board;

import app.linewright.desktop.kit.KeptFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The views a person has saved.
 *
 * @param all by name
 * @param on the name of the one that was called last; empty for the default view
 */
public record SavedViews(List<SavedView> all, String on) {
    /** Before the names of views, in the text that is kept; what is on stands under a name without it. */
    private static final String VIEW = "view/";
    private static final String ON = "on";

    private static final Comparator<SavedView> BY_NAME =
            Comparator.comparing(SavedView::name, String.CASE_INSENSITIVE_ORDER).thenComparing(SavedView::name);

    public static final SavedViews NONE = new SavedViews(List.of(), "");

    public SavedViews {
        all = all.stream().sorted(BY_NAME).toList();
    }

    /** The view that is on; empty for the default view. */
    Optional<SavedView> current() {
        return find(on);
    }

    /** The view of this name, whatever the case of its letters. */
    Optional<SavedView> find(String name) {
        return all.stream().filter(view -> view.name().equalsIgnoreCase(name)).findFirst();
    }

    /** The same with another one on. */
    SavedViews with(Optional<SavedView> called) {
        return new SavedViews(all, called.map(SavedView::name).orElse(""));
    }

    /** The same with {@code view}, in the place of one of its name, which is on then. */
    SavedViews with(SavedView view) {
        var others = new ArrayList<>(without(view).all);
        others.add(view);
        return new SavedViews(others, view.name());
    }

    /** The same without {@code view}; where it was on, the default view is. */
    SavedViews without(SavedView view) {
        var others = all.stream().filter(each -> !each.name().equalsIgnoreCase(view.name())).toList();
        return new SavedViews(others, on.equalsIgnoreCase(view.name()) ? "" : on);
    }

    /** The views as one line of text. */
    public String kept() {
        var fields = new KeptFields().with(ON, on);
        all.forEach(view -> fields.with(VIEW + view.name(), view.kept()));
        return fields.text();
    }

    /** Reads what {@link #kept} wrote; empty for a text that is none. A view is kept as far as it can be read. */
    public static Optional<SavedViews> read(String kept) {
        return KeptFields.read(kept).map(fields -> new SavedViews(
                fields.all().entrySet().stream()
                        .filter(field -> field.getKey().startsWith(VIEW))
                        .map(field -> SavedView.read(field.getKey().substring(VIEW.length()), field.getValue()))
                        .toList(),
                fields.get(ON)));
    }
}
