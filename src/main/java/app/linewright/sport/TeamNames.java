package app.linewright.sport;

import app.linewright.sport.TeamAlias.Kind;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names of one league's teams, and the matching of written names to them. Immutable; built once for many names.
 *
 * <p>The league's own teams go first. The teams of the other leagues of its sport and country are known too, so that a
 * club's promotion needs no new data.
 */
public final class TeamNames {
    private static final int PROPOSALS = 3;

    /** No team's name is longer; a longer text is not compared letter by letter. */
    public static final int LONGEST = 100;

    /** What a written name stands for. */
    public sealed interface Match {
        /** The name is a team's own (canonical, alias, city, nickname, code …), apart from case and accents. */
        record Known(Team team, TeamAlias.Kind by) implements Match {}

        /**
         * Only one team is near enough: the name is misspelt, or its words stand in another order (no edits). A file's
         * name is not taken so, only proposed.
         */
        record Probably(Team team, int edits) implements Match {}

        /** The name fits several teams. */
        record Ambiguous(List<Team> candidates) implements Match {}

        /** The name fits none; the nearest are proposed, nearest first, at most three. */
        record Unknown(List<Team> nearest) implements Match {}
    }

    /** The league's teams, then their neighbours. */
    private final List<NameIndex<Team>> circles;

    private final Map<String, Map<String, Team>> codes = new HashMap<>();

    /** Names that somebody has, here or elsewhere, folded: nobody's misspelling. */
    private final Set<String> inUse;

    private TeamNames(List<NameIndex<Team>> circles, Set<String> inUse) {
        this.circles = circles;
        this.inUse = inUse;
    }

    /**
     * @param members the league's teams, past ones too
     * @param neighbours the teams of other leagues that may come to play in this one
     * @param aliases of both; those of other teams do not matter
     * @param inUse the names, cities and nicknames of teams of whatever sport and country. Who asks the NBA for Packers
     *     has not misspelt Pacers
     */
    public static TeamNames of(
            Collection<Team> members,
            Collection<Team> neighbours,
            Collection<TeamAlias> aliases,
            Collection<String> inUse) {
        Map<TeamId, List<TeamAlias>> byTeam = aliases.stream().collect(Collectors.groupingBy(TeamAlias::team));
        TeamNames names = new TeamNames(
                List.of(new NameIndex<>(), new NameIndex<>()),
                inUse.stream().map(Spelling::fold).collect(Collectors.toUnmodifiableSet()));
        members.forEach(team -> names.addMember(team, byTeam.getOrDefault(team.id(), List.of())));
        neighbours.forEach(team -> names.addNeighbour(team, byTeam.getOrDefault(team.id(), List.of())));
        return names;
    }

    private void addMember(Team team, List<TeamAlias> aliases) {
        var members = circles.getFirst();
        members.add(team, team.abbreviation(), Kind.ABBREVIATION);
        add(members, team, aliases);
    }

    /** Without abbreviations: they are unique in a league, and outside it far more often the beginning of a name. */
    private void addNeighbour(Team team, List<TeamAlias> aliases) {
        add(circles.getLast(), team, aliases.stream()
                .filter(alias -> alias.kind() != Kind.ABBREVIATION)
                .toList());
    }

    private void add(NameIndex<Team> circle, Team team, List<TeamAlias> aliases) {
        circle.add(team, team.name(), Kind.NAME);
        circle.add(team, team.city(), Kind.CITY);
        circle.add(team, team.nickname(), Kind.NICKNAME);
        for (TeamAlias alias : aliases) {
            circle.add(team, alias.text(), alias.kind());
            if (!alias.source().isEmpty()) {
                codes.computeIfAbsent(alias.source(), _ -> new HashMap<>())
                        .putIfAbsent(Spelling.fold(alias.text()), team);
            }
        }
    }

    /**
     * Matches every distinct name of a whole file, in one pass.
     *
     * @param source whose codes count besides the names people use, such as {@code nflverse}; a code of the source
     *     goes before any other reading
     */
    public Map<String, Match> matchAll(Collection<String> names, String source) {
        Map<String, Team> own = codes.getOrDefault(source, Map.of());
        Map<String, Match> matches = new LinkedHashMap<>();
        for (String name : names) {
            matches.computeIfAbsent(name, _ -> inFile(name, own));
        }
        return matches;
    }

    private Match inFile(String name, Map<String, Team> own) {
        if (name.length() > LONGEST) {
            return new Match.Unknown(List.of());
        }
        String folded = Spelling.fold(name);
        Team coded = own.get(folded);
        return coded == null ? match(folded, false) : new Match.Known(coded, Kind.CODE);
    }

    /** Matches one name that a person wrote. Every source's codes count, after all other names. */
    public Match match(String name) {
        return name.length() > LONGEST ? new Match.Unknown(List.of()) : match(Spelling.fold(name), true);
    }

    private Match match(String folded, boolean codesCount) {
        if (folded.isEmpty()) {
            return new Match.Unknown(List.of());
        }
        for (NameIndex<Team> circle : circles) {
            List<NameIndex.Called<Team>> called = circle.exactly(folded, codesCount);
            if (called.size() == 1) {
                return new Match.Known(called.getFirst().owner(), called.getFirst().kind());
            }
            if (!called.isEmpty()) {
                return new Match.Ambiguous(called.stream().map(NameIndex.Called::owner).toList());
            }
        }
        for (NameIndex<Team> circle : circles) {
            switch (circle.guess(folded)) {
                case NameIndex.Guess.One<Team>(Team team, int edits) -> {
                    if (edits == 0 || !inUse.contains(folded)) {
                        return new Match.Probably(team, edits);
                    }
                }
                case NameIndex.Guess.Several<Team>(List<Team> teams) -> {
                    return new Match.Ambiguous(teams);
                }
                case NameIndex.Guess.Nobody<Team> _ -> {
                    // The next circle may know.
                }
            }
        }
        return new Match.Unknown(circles.stream()
                .map(circle -> circle.alike(folded))
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble(NameIndex.Alike::difference))
                .limit(PROPOSALS)
                .map(NameIndex.Alike::owner)
                .toList());
    }
}
