package app.linewright.feeds.oddsapi.json;

import app.linewright.feeds.live.FeedGame;
import app.linewright.feeds.live.FeedMarket;
import app.linewright.feeds.live.FeedTrouble;
import app.linewright.feeds.live.Fetched;
import app.linewright.odds.BookKey;
import app.linewright.odds.Quote;
import app.linewright.odds.Sportsbook;
import app.linewright.sport.Result;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what several answers tell of the same events: the prices of a league, those of one event with its
 * players, scores. Where two answers have the same market of an event, that of the answer fetched later counts, as a
 * whole; of two starts, the one told last.
 */
public final class OddsApiGames {
    private final Map<String, Gathered> byId = new LinkedHashMap<>();
    private final Map<BookKey, Sportsbook> books = new LinkedHashMap<>();
    private final SortedMap<String, Integer> untaken = new TreeMap<>();
    private final List<FeedTrouble> problems = new ArrayList<>();

    private static final class Gathered {
        private ListedEvent event;
        private final Map<FeedMarket, List<Quote>> quotes = new HashMap<>();
        private final Map<FeedMarket, Instant> fetched = new HashMap<>();
        private @Nullable Result result;

        private Gathered(ListedEvent event) {
            this.event = event;
        }
    }

    /** Adds an answer of {@link OddsApiReader#odds}. */
    public void add(OddsPayload odds) {
        for (var each : odds.events()) {
            var gathered = gathered(each.event());
            each.quotes().forEach((market, quotes) -> {
                var before = gathered.fetched.get(market);
                if (before == null || !before.isAfter(odds.fetched())) {
                    gathered.quotes.put(market, quotes);
                    gathered.fetched.put(market, odds.fetched());
                }
            });
        }
        odds.books().forEach(book -> books.putIfAbsent(book.key(), book));
        odds.untaken().forEach((market, prices) -> untaken.merge(market, prices, Integer::sum));
        problems.addAll(odds.problems());
    }

    /** Adds an answer of {@link OddsApiReader#scores}. */
    public void addScores(Listed<ListedScore> scores) {
        for (var each : scores.entries()) {
            var gathered = gathered(each.event());
            each.result().ifPresent(result -> gathered.result = result);
        }
        problems.addAll(scores.problems());
    }

    /** Adds an answer of {@link OddsApiReader#events}: games that have no prices yet. */
    public void addEvents(Listed<ListedEvent> events) {
        events.entries().forEach(this::gathered);
        problems.addAll(events.problems());
    }

    private Gathered gathered(ListedEvent event) {
        var gathered = byId.computeIfAbsent(event.id(), _ -> new Gathered(event));
        gathered.event = event;
        return gathered;
    }

    /** How many prices were not taken, by the keys of their markets. */
    public SortedMap<String, Integer> untaken() {
        return new TreeMap<>(untaken);
    }

    /** All that was added, as the answer of a feed at {@code at}. */
    public Fetched fetched(Instant at) {
        List<FeedGame> games = new ArrayList<>();
        byId.forEach((id, gathered) -> games.add(new FeedGame(
                gathered.event.league(),
                id,
                gathered.event.home(),
                gathered.event.away(),
                gathered.event.start(),
                0,
                gathered.quotes,
                gathered.result)));
        return new Fetched(at, games, List.copyOf(books.values()), problems);
    }
}
