package app.linewright.desktop.palette;

import app.linewright.odds.board.Game;
import app.linewright.sport.League;
import app.linewright.sport.Team;
import java.util.Comparator;
import java.util.List;

/** The games that the palette finds. */
@FunctionalInterface
public interface Fixtures {
    /** Reads them; takes its time. */
    Found read();

    /**
     * What was read.
     *
     * @param toCome the games that are on or to come, soonest first
     * @param teams every team that plays or played, by name
     */
    record Found(List<Game> toCome, List<TeamGame> teams) {
        public Found {
            toCome = List.copyOf(toCome);
            teams = List.copyOf(teams);
        }

        /** The leagues that these teams play in, by name. */
        public List<League> leagues() {
            return teams.stream()
                    .map(team -> team.game().league())
                    .distinct()
                    .sorted(Comparator.comparing(League::name))
                    .toList();
        }
    }

    /**
     * A team.
     *
     * @param game its next one; where none is to come, its last
     */
    record TeamGame(Team team, Game game) {}
}
