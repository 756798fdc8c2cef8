package app.linewright.feeds;

import app.linewright.feeds.file.FileGame;
import app.linewright.feeds.file.FilePlayer;
import app.linewright.sport.EventKey;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.PlayerFacts;
import app.linewright.sport.TeamId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The players whom a file names, each with what its latest game tells of him. */
final class FilePlayers {
    /** A game longer ago does not tell for whom a player plays at present. */
    private static final int PRESENT_DAYS = 365;

    private final String source;
    private final LocalDate today;
    private final Map<String, Seen> players = new HashMap<>();

    private record Seen(LocalDate date, LeagueKey league, String name, String position, TeamId team) {}

    /** @param source whose codes for players the file uses */
    FilePlayers(String source, LocalDate today) {
        this.source = source;
        this.today = today;
    }

    void note(EventKey key, FileGame game) {
        for (FilePlayer player : game.players()) {
            var seen = new Seen(
                    key.date(),
                    key.league(),
                    player.name(),
                    player.position(),
                    player.home() ? key.home() : key.away());
            players.merge(player.code(), seen, (before, now) -> before.date().isAfter(now.date()) ? before : now);
        }
    }

    Collection<PlayerFacts> facts() {
        return players.entrySet().stream()
                .map(player -> facts(player.getKey(), player.getValue()))
                .toList();
    }

    private PlayerFacts facts(String code, Seen seen) {
        boolean present = seen.date().isAfter(today.minusDays(PRESENT_DAYS));
        return new PlayerFacts(
                source, code, seen.league(), seen.name(), seen.position(), present ? seen.team() : null);
    }
}
