package app.linewright.desktop.board;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ObservableListBase;

/**
 * The lines that stand in the table. A list tells its table of every line that is replaced, and the table then builds
 * all rows in sight anew. So a line that still stands for the same is replaced without a word to the table, and told to
 * the rows themselves; only where lines come, go or change places does the table hear of it, and of these alone.
 */
final class ShownLines extends ObservableListBase<BoardLine> {
    private final List<BoardLine> lines = new ArrayList<>();
    private final Consumer<BitSet> replaced;

    /** @param replaced is told, once all lines stand, in which places there are others that stand for the same */
    ShownLines(Consumer<BitSet> replaced) {
        this.replaced = replaced;
    }

    /** Shows {@code fresh} in place of what stands here. */
    void show(List<BoardLine> fresh) {
        int least = Math.min(fresh.size(), lines.size());
        int longer = fresh.size() - lines.size();
        var changed = new BitSet();
        int head = 0;
        while (head < least && replaces(fresh, head, head, changed)) {
            head++;
        }
        int last = lines.size();
        while (last > lines.size() - least + head && replaces(fresh, last - 1 + longer, last - 1, changed)) {
            last--;
        }
        remove(head, last);
        add(head, fresh.subList(head, last + longer));
        replaced.accept(changed);
    }

    /** Whether the line at {@code place} stands for the same as a fresh one, which then takes its place. */
    private boolean replaces(List<BoardLine> fresh, int freshPlace, int place, BitSet changed) {
        var line = fresh.get(freshPlace);
        var former = lines.get(place);
        if (line.equals(former)) {
            return true;
        }
        if (!line.standsFor(former)) {
            return false;
        }
        changed.set(freshPlace);
        lines.set(place, line);
        return true;
    }

    @Override
    public void remove(int from, int to) {
        if (from < to) {
            beginChange();
            var gone = lines.subList(from, to);
            nextRemove(from, List.copyOf(gone));
            gone.clear();
            endChange();
        }
    }

    private void add(int from, List<BoardLine> added) {
        if (!added.isEmpty()) {
            beginChange();
            lines.addAll(from, added);
            nextAdd(from, from + added.size());
            endChange();
        }
    }

    @Override
    public BoardLine get(int index) {
        return lines.get(index);
    }

    @Override
    public int size() {
        return lines.size();
    }
}
