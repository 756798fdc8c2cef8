package app.linewright.odds.board;

import app.linewright.sport.Event;
import app.linewright.sport.EventStore;
import app.linewright.sport.LeagueStore;
import app.linewright.sport.ResultStore;
import app.linewright.sport.TeamStore;
import app.linewright.store.Transaction;
import java.util.List;

/** Reads events together with their leagues, teams and results. */
public final class Games {
    private final LeagueStore leagues;
    private final TeamStore teams;
    private final EventStore events;
    private final ResultStore results;

    public Games(LeagueStore leagues, TeamStore teams, EventStore events, ResultStore results) {
        this.leagues = leagues;
        this.teams = teams;
        this.events = events;
        this.results = results;
    }

    /** The games of {@code found}, in its order. */
    public List<Game> of(Transaction transaction, List<Event> found) {
        throw new UnsupportedOperationException(
                "" + transaction + found + leagues + teams + events + results);
    }
}
