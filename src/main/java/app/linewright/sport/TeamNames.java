package app.linewright.sport;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The names of one league's teams, and the matching of written names to them. Immutable; built once for many names. */
public final class TeamNames {
    /** What a written name stands for. */
    public sealed interface Match {
        /** The name is a team's own (canonical, alias, city, nickname, code …), apart from case and accents. */
        record Known(Team team, TeamAlias.Kind by) implements Match {}

        /** The name is misspelt, and only one team is near enough; a file's name is not taken so, only proposed. */
        record Probably(Team team, int edits) implements Match {}

        /** The name fits several teams. */
        record Ambiguous(List<Team> candidates) implements Match {}

        /** The name fits none; the nearest are proposed, nearest first, at most three. */
        record Unknown(List<Team> nearest) implements Match {}
    }

    /**
     * Matches every distinct name of a whole file, in one pass.
     *
     * @param source whose codes count besides the names people use, such as {@code nflverse}; a code of the source
     *     goes before any other reading
     */
    public Map<String, Match> matchAll(Collection<String> names, String source) {
        throw new UnsupportedOperationException();
    }

    /** Matches one name that a person wrote. */
    public Match match(String name) {
        throw new UnsupportedOperationException();
    }
}
