package app.linewright.feeds.oddsapi;

import app.linewright.sport.LeagueKey;
import app.linewright.store.DatabaseAddress;
import app.linewright.store.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;

/** A program that asks for the prices of many leagues, one after the other, and says each: to be killed. */
public final class KilledCalls {
    static final int LEAGUES = 40;

    private KilledCalls() {}

    /** @param arguments the folder of the database, the host that is asked, and what is taken for now */
    public static void main(String[] arguments) {
        try (var database = TestDatabase.open(new DatabaseAddress.H2Files(Path.of(arguments[0])))) {
            var desk = new OddsApiDesk(database);
            desk.now = Instant.parse(arguments[2]);
            var client = desk.client(arguments[1]);
            System.out.println("ready");
            for (int league = 0; league < LEAGUES; league++) {
                client.ask(new OddsApiCall.Odds(new LeagueKey("league_" + league), OddsApiDesk.ODDS.prices()));
                System.out.println(league);
            }
        }
    }
}
