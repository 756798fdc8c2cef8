package app.linewright.sport;

import java.util.List;
import java.util.Map;

/**
 * The leagues, teams, names, players and parks that the program ships, from {@code data/}. Stores load it; what users
 * add stays beside it.
 *
 * @param version changes when any of the files does
 * @param teams every team, in the order of the files
 * @param parks the parks of major league baseball, by Retrosheet's code
 */
public record ReferenceData(
        String version,
        List<League> leagues,
        List<Team> teams,
        List<TeamLeague> teamLeagues,
        List<TeamAlias> aliases,
        List<PlayerFacts> players,
        Map<String, Venue> parks) {
    /** The source of the players that the program ships. */
    public static final String SOURCE = "linewright";

    public ReferenceData {
        leagues = List.copyOf(leagues);
        teams = List.copyOf(teams);
        teamLeagues = List.copyOf(teamLeagues);
        aliases = List.copyOf(aliases);
        players = List.copyOf(players);
        parks = Map.copyOf(parks);
    }

    /**
     * Reads what the program ships.
     *
     * @throws IllegalStateException if a file is missing or wrong, so that the program must be installed again
     */
    public static ReferenceData shipped() {
        return new ReferenceReader().read();
    }
}
