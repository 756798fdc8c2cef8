package app.linewright.desktop.board;

import app.linewright.odds.MarketKey;
import app.linewright.odds.Sportsbook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A board laid out in lines.
 *
 * @param groups one a day and league, in this order
 * @param versions what changes with the prices of each market
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
 * @param holds what the books keep, the lowest first
 */
record BoardPage(
        List<Group> groups,
        Map<MarketKey, Integer> versions,
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
        int longestFair,
        List<BookHold> holds) {
    static final BoardPage EMPTY = new BoardPage(
            List.of(), Map.of(), List.of(), 0, 0, 0, 0, false, null, null, null, 0, null, List.of(), 0, 0, List.of());

    /** The markets of one day and league. */
    record Group(BoardLine.Day head, List<Block> blocks) {}

    /**
     * The lines of one market, which stay together in every order.
     *
     * @param day the day of its event, shortly, for where no head tells it
     * @param values by which markets are sorted; those that it has
     * @param version changes when any of its prices does
     */
    record Block(
            MarketKey market,
            String day,
            List<BoardLine> lines,
            Map<BoardSort.By, BoardSort.Range> values,
            int version) {
        private Block sharing(@Nullable Block former) {
            if (former == null || former.lines.size() != lines.size()) {
                return this;
            }
            var shared = new ArrayList<BoardLine>(lines.size());
            for (int i = 0; i < lines.size(); i++) {
                var old = former.lines.get(i);
                shared.add(old.equals(lines.get(i)) ? old : lines.get(i));
            }
            return new Block(market, day, List.copyOf(shared), values, version);
        }
    }

    /** The lines to show in the order and with the folded days of {@code choice}; sorted markets have no days. */
    List<BoardLine> lines(TableChoice choice) {
        return choice.sort().map(this::sorted).orElseGet(() -> grouped(choice.folded()));
    }

    private List<BoardLine> grouped(Set<BoardLine.Day.Key> folded) {
        var lines = new ArrayList<BoardLine>();
        for (var group : groups) {
            var open = !folded.contains(group.head().key());
            lines.add(group.head().withOpen(open));
            if (open) {
                group.blocks().forEach(block -> lines.addAll(block.lines()));
            }
        }
        return lines;
    }

    private List<BoardLine> sorted(BoardSort sort) {
        boolean dated = severalDays();
        var lines = new ArrayList<BoardLine>();
        groups.stream()
                .flatMap(group -> group.blocks().stream())
                .sorted(sort.comparator())
                .forEach(block -> {
                    lines.addAll(block.lines());
                    if (dated) {
                        int first = lines.size() - block.lines().size();
                        lines.set(first, dated(block.lines().getFirst(), block.day()));
                    }
                });
        return lines;
    }

    private static BoardLine dated(BoardLine first, String day) {
        return switch (first) {
            case BoardLine.Selection selection -> selection.withStart(day + " " + selection.start());
            case BoardLine.Title title -> title.withStart(day + " " + title.start());
            case BoardLine.Day _, BoardLine.Waiting _ -> first;
        };
    }

    /** Whether the events are of more than one day. */
    boolean severalDays() {
        return groups.stream().map(group -> group.head().key().date()).distinct().count() > 1;
    }

    /** What changes with the prices of each market of {@code groups}. */
    static Map<MarketKey, Integer> versions(List<Group> groups) {
        Map<MarketKey, Integer> versions = new HashMap<>();
        groups.forEach(group -> group.blocks().forEach(block -> versions.put(block.market(), block.version())));
        return versions;
    }

    /**
     * The same page made of the blocks of {@code former} where they are equal, so that what did not change is found by
     * a glance. Takes its time on a large board.
     */
    BoardPage sharing(BoardPage former) {
        Map<MarketKey, Block> known = new HashMap<>();
        former.groups.forEach(group -> group.blocks().forEach(block -> known.put(block.market(), block)));
        var shared = groups.stream()
                .map(group -> new Group(
                        group.head(),
                        group.blocks().stream().map(block -> block.sharing(known.get(block.market()))).toList()))
                .toList();
        return new BoardPage(shared, versions, sources, events, selections, edges, valuable, simulated, newest, oldest,
                newestOpen, ahead, changes, damage, longestPrice, longestFair, holds);
    }
}
