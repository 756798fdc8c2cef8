package app.linewright.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.odds.MarketKey;
import app.linewright.odds.MarketType;
import app.linewright.sport.EventId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class ShownLinesTest {
    private final BitSet replaced = new BitSet();
    private final ShownLines lines = new ShownLines(places -> {
        replaced.clear();
        replaced.or(places);
    });
    private final List<String> told = new ArrayList<>();

    @Test
    void linesThatStandForTheSameAreReplacedWithoutAWordToTheTable() {
        lines.show(page(0, 100));
        listen();

        var fresh = with(page(0, 100), 3, 90);
        lines.show(fresh);

        assertThat(lines).isEqualTo(fresh);
        assertThat(replaced.stream()).containsExactly(3, 90);
        assertThat(told).isEmpty();
    }

    @Test
    void theSamePageReplacesNothing() {
        lines.show(page(0, 100));
        listen();

        lines.show(page(0, 100));

        assertThat(replaced.isEmpty()).isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void ofLinesThatComeAndGoTheTableIsToldThoseAlone() {
        lines.show(page(0, 100));
        listen();
        var fresh = new ArrayList<>(page(0, 40));
        fresh.addAll(page(200, 205));
        fresh.addAll(with(page(50, 100), 20));

        lines.show(fresh);

        assertThat(lines).isEqualTo(fresh);
        assertThat(told).containsExactly("40 less 10", "40 to 45");
        assertThat(replaced.stream()).containsExactly(65);
    }

    @Test
    void anotherPageReplacesAll() {
        lines.show(page(0, 100));
        listen();

        lines.show(page(500, 540));

        assertThat(lines).isEqualTo(page(500, 540));
        assertThat(told).containsExactly("0 less 100", "0 to 40");
    }

    private void listen() {
        lines.addListener((ListChangeListener<BoardLine>) change -> {
            while (change.next()) {
                told.add(change.wasRemoved()
                        ? change.getFrom() + " less " + change.getRemovedSize()
                        : change.getFrom() + " to " + change.getTo());
            }
        });
    }

    private static List<BoardLine> page(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> line(i, "Chelsea")).toList();
    }

    private static BoardLine line(int event, String game) {
        return new BoardLine.Title(new MarketKey(new EventId(event), MarketType.H2H), "15:00", game);
    }

    private static List<BoardLine> with(List<BoardLine> page, int... changed) {
        var lines = new ArrayList<>(page);
        for (int i : changed) {
            lines.set(i, line((int) ((BoardLine.Title) page.get(i)).market().event().value(), "Arsenal"));
        }
        return lines;
    }
}
