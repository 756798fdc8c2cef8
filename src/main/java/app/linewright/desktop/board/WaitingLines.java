package app.linewright.desktop.board;

import java.util.List;
import java.util.stream.IntStream;

/** The grey bars that stand in for lines to come: events of three lines, their names of plausible lengths. */
final class WaitingLines {
    static final List<BoardLine> ALL = IntStream.range(0, 24)
            .<BoardLine>mapToObj(i -> new BoardLine.Waiting(i % 3 == 0, i % 3 == 2, List.of(116, 40, 92).get(i % 3)))
            .toList();

    private WaitingLines() {}
}
