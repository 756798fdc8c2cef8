package app.linewright.feeds.live;

import app.linewright.odds.QuoteStore;
import app.linewright.odds.ShippedSportsbooks;
import app.linewright.odds.SportsbookStore;
import app.linewright.sport.EventStore;
import app.linewright.sport.LeagueStore;
import app.linewright.sport.PlayerStore;
import app.linewright.sport.ResultStore;
import app.linewright.sport.SportReference;
import app.linewright.sport.TeamStore;
import app.linewright.store.Database;
import java.time.InstantSource;

/** A database with what the program ships, for live feeds to be taken over into. */
public final class LiveStock {
    private LiveStock() {}

    /** Stores the shipped leagues, teams, players and books. */
    public static void load(Database database) {
        database.write(transaction -> {
            new SportReference(new LeagueStore(), new TeamStore(), new PlayerStore()).load(transaction);
            new SportsbookStore().load(transaction, ShippedSportsbooks.read());
            return transaction;
        });
    }

    /** Takes feeds over into {@code database}, and compacts it afterwards if that is worthwhile. */
    public static RefreshService refreshes(Database database, InstantSource clock) {
        return refreshes(database, clock, database::compactIfWorthwhile);
    }

    /** Takes feeds over into {@code database}, and then does what is to be done {@code afterwards}. */
    public static RefreshService refreshes(Database database, InstantSource clock, Runnable afterwards) {
        var books = new SportsbookStore();
        return new RefreshService(
                database,
                new LeagueStore(),
                new TeamStore(),
                new EventStore(),
                new EventLinkStore(),
                new ResultStore(),
                new PlayerStore(),
                books,
                new QuoteStore(books),
                clock,
                afterwards);
    }
}
