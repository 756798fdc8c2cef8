package app.linewright.desktop.board;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which books have a column where there is no room for all of them. They go sideways past the columns that tell what
 * is offered on what, which stay where they are.
 */
final class BookPages {
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page(0, 0, 0));

    /**
     * What is shown.
     *
     * @param first the place of the first book shown, from 0
     * @param shown how many are, {@code all} of how many
     */
    record Page(int first, int shown, int all) {
        boolean isPart() {
            return shown < all;
        }

        boolean hasBefore() {
            return first > 0;
        }

        boolean hasAfter() {
            return first + shown < all;
        }
    }

    /** Those of {@code columns} that are shown where there is room for {@code room} of them; one at the least. */
    <C> List<C> of(List<C> columns, int room) {
        int shown = Math.min(columns.size(), Math.max(1, room));
        int first = Math.clamp(page.get().first(), 0, columns.size() - shown);
        page.set(new Page(first, shown, columns.size()));
        return columns.subList(first, first + shown);
    }

    /** Goes {@code books} to the right, or by a negative number to the left; false where there are no more there. */
    boolean move(int books) {
        var now = page.get();
        int first = Math.clamp(now.first() + books, 0, now.all() - now.shown());
        page.set(new Page(first, now.shown(), now.all()));
        return first != now.first();
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }
}
