package app.linewright.desktop.palette;

import static java.util.Comparator.comparingInt;

import app.linewright.desktop.palette.PaletteEntry.Group;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which entries answer to what was typed, and in which order they stand. */
public final class PaletteRanking {
    /** So many of each group are shown, and so many in all. */
    static final int OF_A_GROUP = 5;
    static final int IN_ALL = 11;
    /** What is typed before a search among the commands alone. */
    static final String COMMANDS_ONLY = ">";

    private PaletteRanking() {}

    /**
     * An entry that answers.
     *
     * @param marked which characters of its title were typed
     */
    public record Hit(PaletteEntry entry, int rank, BitSet marked) {}

    /**
     * The entries that answer to {@code typed}, group by group: first the group with the best answer. Of equal answers
     * the earlier entry stands first. Nothing typed brings the commands.
     */
    public static List<Hit> hits(String typed, List<PaletteEntry> entries) {
        boolean commands = typed.startsWith(COMMANDS_ONLY) || typed.isBlank();
        var wanted = typed.startsWith(COMMANDS_ONLY) ? typed.substring(COMMANDS_ONLY.length()) : typed;
        Map<Group, List<Hit>> groups = new EnumMap<>(Group.class);
        entries.stream()
                .filter(entry -> !commands || entry.group() == Group.COMMANDS)
                .flatMap(entry -> hit(wanted, entry).stream())
                .forEach(hit -> groups.computeIfAbsent(hit.entry().group(), _ -> new ArrayList<>()).add(hit));
        int most = commands ? IN_ALL : OF_A_GROUP;
        return groups.values().stream()
                .map(found -> found.stream().sorted(comparingInt(Hit::rank)).limit(most).toList())
                .sorted(comparingInt(found -> tier(found.getFirst())))
                .flatMap(List::stream)
                .limit(IN_ALL)
                .toList();
    }

    private static int tier(Hit hit) {
        return hit.rank() / 10_000;
    }

    /** An entry is found by its title, or by title and context together, which ranks behind. */
    private static Optional<Hit> hit(String wanted, PaletteEntry entry) {
        var byTitle = Fuzzy.match(wanted, entry.title())
                .map(match -> new Hit(entry, match.rank(), match.marked()));
        if (byTitle.isPresent() || entry.context().isEmpty()) {
            return byTitle;
        }
        return Fuzzy.match(wanted, entry.title() + " " + entry.context())
                // Letters scattered over both would bring almost everything.
                .filter(match -> match.rank() < 30_000)
                .map(match -> {
                    var inTitle = (BitSet) match.marked().clone();
                    inTitle.clear(Math.min(entry.title().length(), inTitle.length()), Math.max(
                            entry.title().length(), inTitle.length()));
                    return new Hit(entry, match.rank() + 10_000, inTitle);
                });
    }

    /** The groups of {@code hits}, in order. */
    static Stream<Group> groups(List<Hit> hits) {
        return hits.stream().map(hit -> hit.entry().group()).distinct();
    }
}
