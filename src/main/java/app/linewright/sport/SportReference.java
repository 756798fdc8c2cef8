package app.linewright.sport;

import app.linewright.store.ReferenceData;
import app.linewright.store.Transaction;

/** The shipped leagues, teams and players on their way into their tables. */
public final class SportReference implements ReferenceData {
    private final LeagueStore leagues;
    private final TeamStore teams;
    private final PlayerStore players;

    public SportReference(LeagueStore leagues, TeamStore teams, PlayerStore players) {
        this.leagues = leagues;
        this.teams = teams;
        this.players = players;
    }

    @Override
    public String name() {
        return "sport";
    }

    @Override
    public String version() {
        return ReferenceData.versionOf(AlmanacReader.contents());
    }

    @Override
    public void load(Transaction transaction) {
        Almanac almanac = Almanac.shipped();
        leagues.load(transaction, almanac);
        teams.load(transaction, almanac);
        players.load(transaction, almanac);
    }
}
