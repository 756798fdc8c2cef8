package app.linewright.feeds.live;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import app.linewright.odds.MarketQuotes;
import app.linewright.odds.QuoteStore;
import app.linewright.odds.SportsbookStore;
import app.linewright.sport.Event;
import app.linewright.sport.EventId;
import app.linewright.sport.EventKey;
import app.linewright.sport.EventStore;
import app.linewright.sport.PlayerStore;
import app.linewright.store.Database;
import app.linewright.store.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes over what a feed told at a former instant. Its prices enter the history at the times at which their books
 * quoted them, as those of a file do: boards as of then show them, and no later price gives way to them. A game that is
 * known stays as it is, since what was told of its start may have changed after that.
 */
public final class PastPrices {
    private final Database database;
    private final RefreshService refreshes;
    private final EventStore events;
    private final EventLinkStore links;
    private final PlayerStore players;
    private final SportsbookStore books;
    private final QuoteStore quotes;

    /** @param refreshes stores games that are not known */
    public PastPrices(
            Database database,
            RefreshService refreshes,
            EventStore events,
            EventLinkStore links,
            PlayerStore players,
            SportsbookStore books,
            QuoteStore quotes) {
        this.database = database;
        this.refreshes = refreshes;
        this.events = events;
        this.links = links;
        this.players = players;
        this.books = books;
        this.quotes = quotes;
    }

    /**
     * Stores the games of {@code past} that are not known, and then every price, in one transaction each: broken off in
     * between, the same again completes it.
     *
     * @return what came of it; prices count as changed that were not stored before
     * @throws FeedFailure if the games cannot be taken over
     */
    public RefreshReport take(FeedKey feed, Fetched past) throws FeedFailure {
        var known = database.read(transaction -> linked(transaction, feed, past.games()));
        var games = refreshes.refresh(new Strangers(feed, past.at(), past.games().stream()
                .filter(game -> !known.containsKey(game.id()))
                .map(PastPrices::withoutPrices)
                .toList()));
        List<FeedTrouble> problems = new ArrayList<>(past.problems());
        problems.addAll(games.problems());
        return database.write(transaction -> {
            quotes.awaitTurn(transaction);
            books.addMissing(transaction, past.books());
            var props = new PropLinks();
            var markets = markets(transaction, feed, past.games(), props);
            var stored = quotes.append(transaction, markets);
            problems.addAll(props.problems());
            return new RefreshReport(
                    feed,
                    past.at(),
                    games.simulated(),
                    past.games().size(),
                    games.newGames(),
                    0,
                    markets.stream().mapToInt(market -> market.quotes().size()).sum(),
                    stored.added(),
                    problems);
        });
    }

    /** Games of a former answer that are new, as a feed of its own. */
    private record Strangers(FeedKey key, Instant at, List<FeedGame> games) implements Feed {
        @Override
        public Fetched fetch(Instant lastAsked) {
            return new Fetched(at, games);
        }
    }

    private static FeedGame withoutPrices(FeedGame game) {
        return new FeedGame(game.league(), game.id(), game.home(), game.away(), game.start(), game.sequence(), Map.of(),
                null);
    }

    private Map<String, EventId> linked(Transaction transaction, FeedKey feed, List<FeedGame> games) {
        return links.of(transaction, feed, games.stream().map(FeedGame::id).toList());
    }

    private List<MarketQuotes> markets(
            Transaction transaction, FeedKey feed, List<FeedGame> games, PropLinks props) {
        var ids = linked(transaction, feed, games);
        var stored = events.byId(transaction, ids.values());
        List<MarketQuotes> markets = new ArrayList<>();
        games.stream().filter(game -> ids.containsKey(game.id())).collect(groupingBy(FeedGame::league))
                .forEach((league, ofLeague) -> {
                    Map<EventKey, FeedGame> byKey = new LinkedHashMap<>();
                    Map<EventKey, Event> known = new LinkedHashMap<>();
                    for (var game : ofLeague) {
                        var event = requireNonNull(stored.get(requireNonNull(ids.get(game.id()))));
                        byKey.put(event.key(), game);
                        known.put(event.key(), event);
                    }
                    props.link(transaction, players, feed, league, byKey);
                    byKey.forEach((key, game) -> game.quotes().forEach((market, list) -> props
                            .market(key, requireNonNull(known.get(key)).id(), market)
                            .ifPresent(found -> markets.add(new MarketQuotes(found, list)))));
                });
        return markets;
    }
}
