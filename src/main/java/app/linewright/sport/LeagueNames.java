package app.linewright.sport;

import app.linewright.sport.TeamAlias.Kind;
import java.util.Collection;
import java.util.List;

/** The names of leagues, and the matching of what a person or a file calls one. Immutable. */
public final class LeagueNames {
    private static final int PROPOSALS = 3;
    private static final int LONGEST = 100;

    /** What a written name stands for. */
    public sealed interface Match {
        /** The name is the league's key, its name or an alias, apart from case and accents. */
        record Known(League league) implements Match {}

        /** Only one league is near enough: the name is misspelt, or its words stand in another order (no edits). */
        record Probably(League league, int edits) implements Match {}

        /** The name fits several leagues, as a country's name does. */
        record Ambiguous(List<League> candidates) implements Match {}

        /** The name fits none; the nearest are proposed, nearest first, at most three. */
        record Unknown(List<League> nearest) implements Match {}
    }

    private final NameIndex<League> index = new NameIndex<>();

    public LeagueNames(Collection<League> leagues) {
        for (League league : leagues) {
            index.add(league, league.key().value(), Kind.NAME);
            index.add(league, league.name(), Kind.NAME);
            index.add(league, league.country(), Kind.CITY);
            league.aliases().forEach(alias -> index.add(league, alias, Kind.NICKNAME));
        }
    }

    /** Matches a key, a name or an alias, such as {@code soccer_epl}, {@code Premier League} or {@code E0}. */
    public Match match(String name) {
        String folded = name.length() > LONGEST ? "" : Spelling.fold(name);
        if (folded.isEmpty()) {
            return new Match.Unknown(List.of());
        }
        List<NameIndex.Called<League>> called = index.exactly(folded, true);
        if (called.size() == 1) {
            return new Match.Known(called.getFirst().owner());
        }
        if (!called.isEmpty()) {
            return new Match.Ambiguous(called.stream().map(NameIndex.Called::owner).toList());
        }
        return switch (index.guess(folded)) {
            case NameIndex.Guess.One<League>(League league, int edits) -> new Match.Probably(league, edits);
            case NameIndex.Guess.Several<League>(List<League> leagues) -> new Match.Ambiguous(leagues);
            case NameIndex.Guess.Nobody<League> _ -> new Match.Unknown(index.alike(folded).stream()
                    .limit(PROPOSALS)
                    .map(NameIndex.Alike::owner)
                    .toList());
        };
    }
}
