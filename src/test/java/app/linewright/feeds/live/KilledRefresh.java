package app.linewright.feeds.live;

import app.linewright.store.DatabaseAddress;
import app.linewright.store.TestDatabase;
import java.nio.file.Path;

/** A program that refreshes from the demo league for ever and says the number of each refresh: to be killed. */
public final class KilledRefresh {
    private KilledRefresh() {}

    /** @param arguments the folder of the database */
    public static void main(String[] arguments) throws FeedFailure {
        try (var database = TestDatabase.open(new DatabaseAddress.H2Files(Path.of(arguments[0])))) {
            var trial = new RefreshTrial(database);
            while (true) {
                System.out.println(trial.refresh());
            }
        }
    }
}
