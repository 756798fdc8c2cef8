package app.linewright.desktop.board;

import app.linewright.odds.Sportsbook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A board laid out in lines.
 *
 * @param groups one a day and league, in this order
 * @param sources the columns of prices, in this order
 * @param edges the selections of events still to come with an edge to tell
 * @param valuable those of them with an edge over 2 %
 * @param newest the newest exact quote time; null where no quote has one
 * @param oldest the oldest exact quote time
 * @param newestOpen the newest exact quote time of an event still to come; null where there is none
 * @param ahead how many prices are timed so far ahead of the clock that their time cannot be believed
 * @param changes when the first price will next go stale, or be believed; null where none will
 * @param damage what could not be read, a sentence each
 * @param longestPrice how many characters the longest price has, {@code longestFair} the longest fair price with its
 *     range
 */
record BoardPage(
        List<Group> groups,
        List<Sportsbook> sources,
        int events,
        int selections,
        int edges,
        int valuable,
        boolean simulated,
        @Nullable Instant newest,
        @Nullable Instant oldest,
        @Nullable Instant newestOpen,
        int ahead,
        @Nullable Instant changes,
        List<String> damage,
        int longestPrice,
        int longestFair) {
    static final BoardPage EMPTY =
            new BoardPage(List.of(), List.of(), 0, 0, 0, 0, false, null, null, null, 0, null, List.of(), 0, 0);

    /** The lines of one day and league. */
    record Group(BoardLine.Day head, List<BoardLine> lines) {}

    /** The lines to show while the groups {@code closed} are folded. */
    List<BoardLine> lines(Set<BoardLine.Day.Key> closed) {
        var size = groups.stream().mapToInt(group -> group.lines().size() + 1).sum();
        var lines = new ArrayList<BoardLine>(size);
        for (var group : groups) {
            var open = !closed.contains(group.head().key());
            lines.add(group.head().withOpen(open));
            if (open) {
                lines.addAll(group.lines());
            }
        }
        return lines;
    }
}
