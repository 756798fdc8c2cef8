package app.linewright.desktop.palette;

import app.linewright.odds.board.Game;
import app.linewright.odds.board.Games;
import app.linewright.sport.Event;
import app.linewright.sport.EventFilter;
import app.linewright.sport.EventStore;
import app.linewright.sport.TeamId;
import app.linewright.store.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The games that are stored. */
public record StoredFixtures(Database database, EventStore events, Games games, InstantSource clock)
        implements Fixtures {
    /** A game that began no longer ago may still be on. */
    private static final Duration ON = Duration.ofHours(3);
    private static final int TO_COME = 1_000;

    @Override
    public Found read() {
        var begun = clock.instant().minus(ON);
        return database.read(transaction -> {
            var stored = events.list(transaction, EventFilter.ALL);
            var toCome = stored.stream().filter(event -> !event.start().startedBy(begun)).toList();
            Map<TeamId, Event> nearest = new HashMap<>();
            // Later ones take the place of earlier ones, up to now; from now on the first one stays.
            stored.stream().filter(event -> event.start().startedBy(begun)).forEach(event -> {
                nearest.put(event.home(), event);
                nearest.put(event.away(), event);
            });
            toCome.reversed().forEach(event -> {
                nearest.put(event.home(), event);
                nearest.put(event.away(), event);
            });
            var shown = games.of(transaction, toCome.stream().limit(TO_COME).toList());
            var ofTeams = games.of(transaction, nearest.values().stream().distinct().toList());
            return new Found(shown, teams(ofTeams, nearest));
        });
    }

    private static List<TeamGame> teams(List<Game> games, Map<TeamId, Event> nearest) {
        return games.stream()
                .flatMap(game -> Stream.of(new TeamGame(game.home(), game), new TeamGame(game.away(), game)))
                .filter(each -> each.game().event().equals(nearest.get(each.team().id())))
                .sorted(Comparator.comparing(each -> each.team().name()))
                .toList();
    }
}
