package app.linewright.desktop.board;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ModifiableObservableListBase;

/**
 * The lines that stand in the table. What differs from a new page is replaced and the rest is left alone; where much
 * differs it is told as one change, because a table moves its focus and its selection at every single one.
 */
final class ShownLines extends ModifiableObservableListBase<BoardLine> {
    /** So many lines may differ and still be replaced one by one, each repainted alone. */
    static final int FEW = 24;

    private final List<BoardLine> lines = new ArrayList<>();

    /** Shows {@code fresh} in place of what stands here. */
    void show(List<BoardLine> fresh) {
        if (fresh.size() != lines.size()) {
            setAll(fresh);
            return;
        }
        var different = IntStream.range(0, fresh.size())
                .filter(i -> !fresh.get(i).equals(lines.get(i)))
                .toArray();
        if (different.length <= FEW) {
            for (int i : different) {
                set(i, fresh.get(i));
            }
            return;
        }
        beginChange();
        // All from the first to the last, so that it is a single stretch.
        for (int i = different[0]; i <= different[different.length - 1]; i++) {
            set(i, fresh.get(i));
        }
        endChange();
    }

    @Override
    public BoardLine get(int index) {
        return lines.get(index);
    }

    @Override
    public int size() {
        return lines.size();
    }

    @Override
    protected void doAdd(int index, BoardLine line) {
        lines.add(index, line);
    }

    @Override
    protected BoardLine doSet(int index, BoardLine line) {
        return lines.set(index, line);
    }

    @Override
    protected BoardLine doRemove(int index) {
        return lines.remove(index);
    }
}
