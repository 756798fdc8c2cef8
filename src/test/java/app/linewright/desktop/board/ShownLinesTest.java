package app.linewright.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class ShownLinesTest {
    private final ShownLines lines = new ShownLines();
    private final List<String> told = new ArrayList<>();

    @Test
    void aFewLinesThatDifferAreReplacedEachAlone() {
        lines.show(page(100));
        listen();

        lines.show(with(page(100), 3, 90));

        assertThat(lines).isEqualTo(with(page(100), 3, 90));
        assertThat(told).containsExactly("3 to 4", "90 to 91");
    }

    @Test
    void manyLinesThatDifferAreToldAsOneChange() {
        lines.show(page(100));
        listen();
        var fresh = with(page(100), IntStream.range(5, 95).filter(i -> i % 2 == 1).toArray());

        lines.show(fresh);

        assertThat(lines).isEqualTo(fresh);
        assertThat(told).containsExactly("5 to 94");
    }

    @Test
    void theSamePageTellsNothing() {
        lines.show(page(100));
        listen();

        lines.show(page(100));

        assertThat(told).isEmpty();
    }

    @Test
    void aPageOfAnotherLengthReplacesAll() {
        lines.show(page(100));
        listen();

        lines.show(page(40));

        assertThat(lines).isEqualTo(page(40));
        assertThat(told).containsExactly("0 to 40");
    }

    private void listen() {
        lines.addListener((ListChangeListener<BoardLine>) change -> {
            while (change.next()) {
                told.add(change.getFrom() + " to " + change.getTo());
            }
        });
    }

    private static List<BoardLine> page(int size) {
        return IntStream.range(0, size).<BoardLine>mapToObj(i -> new BoardLine.Waiting(true, false, i)).toList();
    }

    private static List<BoardLine> with(List<BoardLine> page, int... changed) {
        var lines = new ArrayList<>(page);
        for (int i : changed) {
            lines.set(i, new BoardLine.Waiting(false, true, i));
        }
        return lines;
    }
}
