package app.linewright.sport;

import java.util.List;

/**
 * The leagues, teams, names and players that the program ships, from {@code data/}. Stores load it; what users add
 * stays beside it.
 *
 * @param teams every team, in the order of the files
 */
public record Almanac(
        List<League> leagues,
        List<Team> teams,
        List<TeamLeague> teamLeagues,
        List<TeamAlias> aliases,
        List<PlayerFacts> players) {
    /** The source of the players that the program ships. */
    public static final String SOURCE = "linewright";

    public Almanac {
        leagues = List.copyOf(leagues);
        teams = List.copyOf(teams);
        teamLeagues = List.copyOf(teamLeagues);
        aliases = List.copyOf(aliases);
        players = List.copyOf(players);
    }

    /**
     * Reads what the program ships.
     *
     * @throws IllegalStateException if a file is missing or wrong, so that the program must be installed again
     */
    public static Almanac shipped() {
        return new AlmanacReader().read();
    }
}
