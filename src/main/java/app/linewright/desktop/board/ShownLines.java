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
        int head = 0;
        while (head < least && fresh.get(head).standsFor(lines.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < least - head
                && fresh.get(fresh.size() - 1 - tail).standsFor(lines.get(lines.size() - 1 - tail))) {
            tail++;
        }
        int last = lines.size() - tail;
        var changed = new BitSet();
        for (int i = 0; i < head; i++) {
            replace(i, i, fresh, changed);
        }
        for (int i = last; i < lines.size(); i++) {
            replace(i, i + fresh.size() - lines.size(), fresh, changed);
        }
        remove(head, last);
        add(head, fresh.subList(head, fresh.size() - tail));
        replaced.accept(changed);
    }

    private void replace(int place, int freshPlace, List<BoardLine> fresh, BitSet changed) {
        var line = fresh.get(freshPlace);
        if (!line.equals(lines.get(place))) {
            changed.set(freshPlace);
            lines.set(place, line);
        }
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
