package app.linewright.odds.evidence;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingLong;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteStore;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.SportsbookStore;
import app.linewright.odds.Stage;
import app.linewright.odds.StoredMarket;
import app.linewright.odds.StoredQuote;
import app.linewright.odds.devig.DevigMethod;
import app.linewright.odds.fair.DevigRanking;
import app.linewright.sport.Event;
import app.linewright.sport.EventFilter;
import app.linewright.sport.EventId;
import app.linewright.sport.EventStore;
import app.linewright.sport.League;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.LeagueStore;
import app.linewright.sport.Result;
import app.linewright.sport.ResultStore;
import app.linewright.store.Database;
import app.linewright.store.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Asks stored closing prices and results which method takes margins out best and what each source is worth, and lets
 * fair lines follow only where the answer is beyond chance. Simulated leagues are no evidence.
 */
public final class Evidence {
    /** Intervals are drawn from this seed: the same history gives the same answer. */
    private static final long SEED = 20_261_121;

    /** How many events are read at a time. */
    private static final int CHUNK = 1_000;

    private final Database database;
    private final LeagueStore leagues;
    private final EventStore events;
    private final ResultStore results;
    private final SportsbookStore books;
    private final QuoteStore quotes;
    private final FairPolicyStore policies;

    public Evidence(
            Database database,
            LeagueStore leagues,
            EventStore events,
            ResultStore results,
            SportsbookStore books,
            QuoteStore quotes,
            FairPolicyStore policies) {
        this.database = database;
        this.leagues = leagues;
        this.events = events;
        this.results = results;
        this.books = books;
        this.quotes = quotes;
        this.policies = policies;
    }

    /**
     * What is known of a league's market, in one season or in all.
     *
     * @throws IllegalArgumentException if the league is not stored, or simulated
     */
    public MarketEvidence of(LeagueKey league, MarketType market, Optional<String> season) {
        return database.read(transaction -> {
            var closed = read(transaction, league, market, season);
            var standing = policies.all(transaction).of(league, market).method();
            return evidence(closed, market, season, standing);
        });
    }

    /**
     * Brings the method and the weights of a league's market up to date: each changes only if the interval of its gain
     * in log loss excludes zero.
     *
     * @throws IllegalArgumentException if the league is not stored, or simulated
     */
    public Tuning tune(LeagueKey league, MarketType market) {
        var scope = new FairPolicies.Scope(league, market);
        var closed = database.read(transaction -> read(transaction, league, market, Optional.empty()));
        return database.writeDurably(transaction -> {
            var before = policies.all(transaction).of(league, market);
            var evidence = evidence(closed, market, Optional.empty(), before.method());
            var method = evidence.ranking().map(DevigRanking::choice).orElse(before.method());
            var learned = new PoolLearning(closed.markets, method).learn(before.weights(), SEED);
            var after = before.withMethod(method);
            if (learned.isPresent() && learned.get().learned().adopted()) {
                after = after.withWeights(after.weights().with(learned.get().byBook()));
            }
            if (!after.equals(before)) {
                var through = LocalDate.ofEpochDay(closed.markets.getLast().day());
                policies.put(transaction, scope, new FairPolicies.Learned(through, after));
            }
            return new Tuning(evidence, before, after, learned.map(PoolLearning.Answer::learned));
        });
    }

    /** The markets of one kind whose events are over, in the order of their days. */
    private record Closed(League league, List<ClosedMarket> markets, List<String> damage) {}

    private Closed read(Transaction transaction, LeagueKey key, MarketType type, Optional<String> season) {
        var league = leagues.all(transaction).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The league “" + key + "” is not known."));
        if (league.simulated()) {
            throw new IllegalArgumentException(league.name() + " is simulated: its prices are no evidence.");
        }
        var known = books.all(transaction);
        var played = events.list(transaction, new EventFilter(Optional.of(key), Optional.empty(), Optional.empty()))
                .stream()
                .filter(event -> season.isEmpty() || season.get().equals(event.season()))
                .sorted(comparingLong(event -> event.key().date().toEpochDay()))
                .toList();
        List<ClosedMarket> markets = new ArrayList<>();
        List<String> damage = new ArrayList<>();
        for (int from = 0; from < played.size(); from += CHUNK) {
            var chunk = played.subList(from, Math.min(from + CHUNK, played.size()));
            var scores = results.of(transaction, chunk.stream().map(Event::id).toList());
            var stored = quotes.history(transaction, scores.keySet());
            Map<EventId, StoredMarket> byEvent = new HashMap<>();
            stored.markets().stream()
                    .filter(market -> market.market().type() == type)
                    .forEach(market -> byEvent.put(market.market().event(), market));
            for (var event : chunk) {
                var market = byEvent.get(event.id());
                var result = scores.get(event.id());
                if (market != null && result != null) {
                    markets.add(new ClosedMarket(
                            event.key().date().toEpochDay(),
                            closed(market.beforeStart(event.start()).latest(), league, result, known)));
                }
            }
            damage.addAll(stored.damage());
        }
        return new Closed(league, markets, damage);
    }

    private static List<ClosedBook> closed(
            StoredMarket market, League league, Result result, Map<BookKey, Sportsbook> known) {
        record Key(BookKey book, Stage stage) {}
        Map<Key, List<Quote>> bySource = market.quotes().stream()
                .map(StoredQuote::quote)
                .collect(Collectors.groupingBy(
                        quote -> new Key(quote.book(), quote.stage()), LinkedHashMap::new, Collectors.toList()));
        List<ClosedBook> closed = new ArrayList<>();
        bySource.forEach((key, all) -> {
            var source = known.get(key.book);
            if (source != null) {
                ClosedBook.of(source, key.stage, all, market.market().type(), league.sport(), result)
                        .ifPresent(closed::add);
            }
        });
        return closed;
    }

    private static MarketEvidence evidence(
            Closed closed, MarketType market, Optional<String> season, DevigMethod standing) {
        return new MarketEvidence(
                closed.league,
                market,
                season,
                closed.markets.size(),
                ranking(closed.markets, standing),
                scores(closed.markets),
                closed.damage);
    }

    /** Ranks the methods on every book of every game; books of one game fall into the same day of the intervals. */
    private static Optional<DevigRanking> ranking(List<ClosedMarket> markets, DevigMethod standing) {
        List<ClosedBook> decided = new ArrayList<>();
        List<Long> days = new ArrayList<>();
        for (var market : markets) {
            for (var book : market.lastWord()) {
                if (book.isDecided()) {
                    decided.add(book);
                    days.add(market.day());
                }
            }
        }
        return decided.isEmpty()
                ? Optional.empty()
                : Optional.of(DevigRanking.of(
                        decided.stream().flatMap(book -> book.prices().stream()).mapToDouble(price -> price).toArray(),
                        decided.stream().mapToInt(ClosedBook::winner).toArray(),
                        days.stream().mapToLong(day -> day).toArray(),
                        standing,
                        SEED));
    }

    private static List<SourceScore> scores(List<ClosedMarket> markets) {
        record Key(Sportsbook source, Stage stage) {}
        Map<Key, List<ClosedBook>> bySource = markets.stream()
                .flatMap(market -> market.books().stream())
                .collect(Collectors.groupingBy(book -> new Key(book.source(), book.stage())));
        return bySource.entrySet().stream()
                .map(each -> score(each.getKey().source, each.getKey().stage, each.getValue()))
                .sorted(comparingDouble(SourceScore::logLoss))
                .toList();
    }

    private static SourceScore score(Sportsbook source, Stage stage, List<ClosedBook> closed) {
        double overrounds = 0;
        int belowOne = 0;
        int decided = 0;
        double loss = 0;
        for (var book : closed) {
            double booksum = book.booksum();
            overrounds += booksum - 1;
            belowOne += booksum < 1 ? 1 : 0;
            if (book.isDecided()) {
                decided++;
                loss += Math.log(book.prices().get(book.winner()) * booksum);
            }
        }
        return new SourceScore(
                source, stage, closed.size(), overrounds / closed.size(), belowOne, decided, loss / decided);
    }
}
