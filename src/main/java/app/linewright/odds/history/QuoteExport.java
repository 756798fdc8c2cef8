package app.linewright.odds.history;

import app.linewright.odds.QuoteStore;
import app.linewright.odds.board.Games;
import app.linewright.sport.DayWindow;
import app.linewright.sport.Event;
import app.linewright.sport.EventFilter;
import app.linewright.sport.EventStore;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.PlayerStore;
import app.linewright.store.Database;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the price history out as rows. A few games at a time are read, so that a history of any size goes through. */
public final class QuoteExport {
    private static final int GAMES = 50;

    private final Database database;
    private final EventStore events;
    private final Games games;
    private final PlayerStore players;
    private final QuoteStore quotes;

    public QuoteExport(Database database, EventStore events, Games games, PlayerStore players, QuoteStore quotes) {
        this.database = database;
        this.events = events;
        this.games = games;
        this.players = players;
        this.quotes = quotes;
    }

    /**
     * What was written.
     *
     * @param games how many games have a price in it
     * @param simulated whether any of it is simulated
     * @param damage what could not be read, a sentence each
     */
    public record Exported(long prices, int games, boolean simulated, List<String> damage) {}

    /**
     * Writes every stored price of the games of {@code leagues} in {@code window} to {@code file}, which is not there
     * before, nor ever in part.
     *
     * @param leagues all if empty
     * @throws FileAlreadyExistsException if there is a file of this name
     * @throws IOException if the file cannot be written; nothing is left of it then
     */
    public Exported write(Set<LeagueKey> leagues, DayWindow window, Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            var exported = write(found(leagues, window), part, QuoteSheet.isCompressed(file));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return exported;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private List<Event> found(Set<LeagueKey> leagues, DayWindow window) {
        var filter = new EventFilter(Optional.empty(), Optional.empty(), Optional.of(window));
        return database.read(transaction -> events.list(transaction, filter)).stream()
                .filter(event -> leagues.isEmpty() || leagues.contains(event.league()))
                .sorted(Comparator.comparing(Event::league))
                .toList();
    }

    private Exported write(List<Event> found, Path part, boolean compressed) throws IOException {
        var damage = new ArrayList<String>();
        int priced = 0;
        boolean simulated = false;
        try (var sheet = QuoteSheet.begin(part, compressed)) {
            for (int from = 0; from < found.size(); from += GAMES) {
                var some = found.subList(from, Math.min(from + GAMES, found.size()));
                var read = database.read(
                        transaction -> GameHistories.read(transaction, games, players, quotes, some));
                read.addTo(sheet);
                damage.addAll(read.damage());
                priced += read.priced().size();
                simulated |= read.priced().stream().anyMatch(game -> game.league().simulated());
            }
            return new Exported(sheet.count(), priced, simulated, damage);
        }
    }
}
