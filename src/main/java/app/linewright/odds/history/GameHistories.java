package app.linewright.odds.history;

import app.linewright.odds.QuoteStore;
import app.linewright.odds.StoredMarket;
import app.linewright.odds.board.Game;
import app.linewright.odds.board.Games;
import app.linewright.sport.Event;
import app.linewright.sport.EventId;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.PlayerId;
import app.linewright.sport.PlayerStore;
import app.linewright.store.Transaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Some games with all of their stored prices.
 *
 * @param players the names of the players whom they ask of
 * @param damage what could not be read, a sentence each
 */
record GameHistories(
        List<Game> games, Map<EventId, List<StoredMarket>> markets, Map<PlayerId, String> players,
        List<String> damage) {
    static GameHistories read(
            Transaction transaction, Games games, PlayerStore players, QuoteStore quotes, List<Event> events) {
        var stored = quotes.history(transaction, events.stream().map(Event::id).toList());
        var markets = stored.markets().stream().collect(Collectors.groupingBy(market -> market.market().event()));
        Map<PlayerId, String> names = new HashMap<>();
        events.stream()
                .filter(event -> markets.getOrDefault(event.id(), List.of()).stream()
                        .anyMatch(market -> market.market().type().isProp()))
                .map(Event::league)
                .distinct()
                .forEach(league -> addPlayers(transaction, players, league, names));
        return new GameHistories(games.of(transaction, events), markets, names, stored.damage());
    }

    private static void addPlayers(
            Transaction transaction, PlayerStore players, LeagueKey league, Map<PlayerId, String> names) {
        players.of(transaction, league).forEach(player -> names.put(player.id(), player.name()));
    }

    /** The games that have a price. */
    List<Game> priced() {
        return games.stream().filter(game -> markets.containsKey(game.event().id())).toList();
    }

    void addTo(QuoteSheet sheet) {
        for (var game : priced()) {
            markets.getOrDefault(game.event().id(), List.of()).forEach(market -> sheet.add(game, market, players));
        }
    }
}
