package app.linewright.sport;

import app.linewright.store.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The tables {@code teams}, {@code team_leagues} and {@code team_mappings}. */
public final class TeamStore {
    /** The teams with these ids. */
    public Map<TeamId, Team> byId(Transaction transaction, Collection<TeamId> ids) {
        throw new UnsupportedOperationException();
    }

    /** Every team of a league, past ones too, by name. */
    public List<Team> of(Transaction transaction, LeagueKey league) {
        throw new UnsupportedOperationException();
    }

    /** The names by which the teams of {@code league} are known. */
    public TeamNames names(Transaction transaction, LeagueKey league) {
        throw new UnsupportedOperationException();
    }
}
