package app.linewright.odds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.linewright.sport.EventId;
import app.linewright.sport.EventStart;
import app.linewright.sport.PlayerId;
import app.linewright.store.Database;
import app.linewright.store.OnEveryEngine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wherever a price is, in the journal, in the history, merged or thinned, it is read alike, and by every process. */
@OnEveryEngine
class QuoteLevelsContractTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final EventStart START = new EventStart.AtInstant(NOON.plusSeconds(600));
    private static final List<BookKey> BOOKS = Stream.of("pinnacle", "bet365", "fanduel").map(BookKey::new).toList();
    private static final JournalBounds NEVER = new JournalBounds(1 << 30, 1 << 30, 1 << 30, 1 << 30);

    private final Random random = new Random(20_261_121);
    private final SportsbookStore books = new SportsbookStore();
    private final QuoteStore store = new QuoteStore(books, NEVER);
    private final Database database;
    private List<EventId> events = List.of();

    QuoteLevelsContractTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void storeGames() {
        var stock = new Stock(database);
        events = List.of(
                stock.game("NFL", "Green Bay Packers", "Tennessee Titans", DAY),
                stock.game("NFL", "Chicago Bears", "Dallas Cowboys", DAY),
                stock.game("NFL", "New York Giants", "Miami Dolphins", DAY));
    }

    /** What the same writes leave in plain lists. */
    private static final class Model {
        final Map<MarketKey, List<StoredQuote>> history = new HashMap<>();
        final Map<MarketKey, List<StoredQuote>> latest = new HashMap<>();

        void refresh(QuoteRefresh refresh) {
            refresh.shown().forEach(market -> {
                var merge = LiveMerge.of(
                        market.market(), latest(market.market()), market.quotes(), refresh.fetched());
                add(market.market(), merge.added(), merge.latest());
            });
        }

        void append(MarketQuotes market) {
            var incoming = market.quotes().stream().map(quote -> new StoredQuote(quote, null)).toList();
            var latest = latest(market.market());
            var known = QuoteMerge.needsHistory(latest, incoming) ? history.get(market.market()) : latest;
            var merge = QuoteMerge.of(new StoredMarket(market.market(), Objects.requireNonNull(known)), incoming);
            add(market.market(), merge.added(), merge.latest());
        }

        void thin() {
            history.replaceAll((market, quotes) ->
                    Thinning.TO_THE_MINUTE.of(new StoredMarket(market, quotes), START));
        }

        private List<StoredQuote> latest(MarketKey market) {
            return latest.getOrDefault(market, List.of());
        }

        private void add(MarketKey market, List<StoredQuote> added, List<StoredQuote> now) {
            if (!added.isEmpty()) {
                history.merge(market, added, (one, other) ->
                        Stream.of(one, other).flatMap(List::stream).toList());
                latest.put(market, now);
            }
        }
    }

    @Test
    void whateverIsFoldedMergedAndThinnedByWhomeverEveryReadingIsTheSame() {
        for (var bounds : List.of(new JournalBounds(60, 20, 15, 3), new JournalBounds(1, 1, 1, 1),
                new JournalBounds(1_000, 100, 5, 100), NEVER)) {
            followed(bounds);
        }
    }

    private void followed(JournalBounds bounds) {
        var model = new Model();
        database.<Boolean>write(transaction -> {
            List.of("quote_journal", "quote_refreshes", "odds_snapshots", "latest_quotes")
                    .forEach(table -> transaction.handle().execute("DELETE FROM " + table));
            return true;
        });
        List<QuoteStore> processes =
                new ArrayList<>(List.of(new QuoteStore(books, bounds), new QuoteStore(books, bounds)));
        for (int i = 1; i <= 60; i++) {
            var process = processes.get(random.nextInt(10) / 9);
            switch (random.nextInt(16)) {
                case 0 -> fold(process);
                case 1 -> {
                    var market = new MarketQuotes(market(random.nextInt(9)), List.of(file(i)));
                    database.write(transaction -> process.append(transaction, List.of(market)));
                    model.append(market);
                }
                case 2 -> {
                    var all = events.stream().collect(Collectors.toMap(event -> event, _ -> START));
                    var rehearsed = database.read(
                            transaction -> process.rehearseRewrite(transaction, all, Thinning.TO_THE_MINUTE));
                    HistoryChange done = database.write(
                            transaction -> process.rewrite(transaction, all, Thinning.TO_THE_MINUTE));
                    assertThat(done).isEqualTo(rehearsed);
                    model.thin();
                }
                case 3 -> processes.set(0, new QuoteStore(books, bounds));
                default -> {
                    var refresh = refresh(i);
                    database.write(transaction -> process.refresh(transaction, refresh));
                    model.refresh(refresh);
                }
            }
            assertReads(processes.get(random.nextInt(2)), model);
        }
    }

    private void assertReads(QuoteStore process, Model model) {
        var some = random.nextBoolean() ? events : List.of(events.get(random.nextInt(3)));
        var history = database.read(transaction -> process.history(transaction, some));
        assertThat(history.damage()).isEmpty();
        assertThat(byMarket(history)).isEqualTo(of(model.history, some));
        var latest = database.read(transaction -> process.latest(transaction, some));
        assertThat(latest.damage()).isEmpty();
        assertThat(byMarket(latest)).isEqualTo(of(model.latest, some));
        var spreads = database.read(
                transaction -> process.latest(transaction, some, Set.of(MarketType.SPREADS)));
        assertThat(byMarket(spreads).keySet()).isEqualTo(of(model.latest, some).keySet().stream()
                .filter(market -> market.type() == MarketType.SPREADS)
                .collect(Collectors.toSet()));
        assertThat(latest.markets()).extracting(StoredMarket::market).isSortedAccordingTo(
                Comparator.comparing(MarketKey::event).thenComparing(market -> market.type().key()));
    }

    private static Map<MarketKey, List<StoredQuote>> of(
            Map<MarketKey, List<StoredQuote>> all, List<EventId> some) {
        return all.entrySet().stream()
                .filter(market -> some.contains(market.getKey().event()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<MarketKey, List<StoredQuote>> byMarket(StoredQuotes stored) {
        return stored.markets().stream().collect(Collectors.toMap(StoredMarket::market, StoredMarket::quotes));
    }

    @Test
    void whatTwoProcessesWriteAtOnceIsThereOnceEach() throws Exception {
        var bounds = new JournalBounds(40, 6, 10, 2);
        List<Callable<Integer>> work = IntStream.range(0, 2)
                .mapToObj(number -> (Callable<Integer>) () -> {
                    var process = new QuoteStore(books, bounds);
                    int changed = 0;
                    for (int i = 1; i <= 40; i++) {
                        var shown = new QuoteRefresh("test", "part" + number, NOON.plusSeconds(i),
                                List.of(new MarketQuotes(market(0), List.of(quote(number, "2." + (10 + i), i)))));
                        changed += database.write(transaction -> process.refresh(transaction, shown)).changed();
                    }
                    return changed;
                })
                .toList();
        int changed = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(work)) {
                changed += done.get();
            }
        }

        assertThat(changed).isEqualTo(80);
        var history = database.read(transaction -> store.history(transaction, events)).markets().getFirst().told();
        assertThat(history).doesNotHaveDuplicates().hasSize(80);
        for (int number = 0; number < 2; number++) {
            var book = BOOKS.get(number);
            assertThat(history.stream().filter(quote -> quote.book().equals(book)))
                    .isSortedAccordingTo(Comparator.comparingLong(quote -> quote.price().first()));
        }
        assertThat(latest(store)).containsExactlyInAnyOrder(quote(0, "2.50", 40), quote(1, "2.50", 40));
    }

    @Test
    void whatWasRolledBackIsNotTakenForKnown() {
        write(store, 1, quote(0, "2.10", 1));
        assertThatThrownBy(() -> database.write(transaction -> {
            store.refresh(transaction, shown(2, quote(0, "2.20", 2)));
            throw new IllegalArgumentException("no");
        })).hasMessage("no");

        assertThat(write(store, 3, quote(0, "2.20", 3)).changed()).isEqualTo(1);
        assertThat(latest(store)).containsExactly(quote(0, "2.20", 3));
        assertThat(write(new QuoteStore(books), 4, quote(0, "2.20", 4)).changed()).isZero();
    }

    /** Some of the books' lines of some markets, most of which stand as they stood. */
    private QuoteRefresh refresh(int i) {
        var shown = new LinkedHashMap<MarketKey, List<Quote>>();
        for (int number = 0; number < 9; number++) {
            if (random.nextInt(3) == 0) {
                continue;
            }
            var quotes = new ArrayList<Quote>();
            for (int book = 0; book < BOOKS.size(); book++) {
                for (var outcome : outcomes(number)) {
                    if (random.nextInt(5) > 0) {
                        quotes.add(quote(number, book, outcome, i));
                    }
                }
            }
            if (random.nextInt(4) == 0) {
                Collections.shuffle(quotes, random);
            }
            if (!quotes.isEmpty()) {
                shown.put(market(number), quotes);
            }
        }
        return new QuoteRefresh("test", "americanfootball_nfl", NOON.plusSeconds(20L * i), shown.entrySet().stream()
                .map(market -> new MarketQuotes(market.getKey(), market.getValue()))
                .toList());
    }

    private static List<Outcome> outcomes(int number) {
        return switch (number / 3) {
            case 0, 1 -> List.of(Outcome.HOME, Outcome.AWAY);
            default -> List.of(Outcome.OVER, Outcome.UNDER);
        };
    }

    private Quote quote(int number, int book, Outcome outcome, int i) {
        var point = number < 3 ? null : Point.parse(List.of("1.5", "2.5", "3.5").get(random.nextInt(9) / 4));
        var price = Price.decimal("1." + (90 + random.nextInt(3)));
        var stage = i > 45 ? Stage.IN_PLAY : Stage.PRE_MATCH;
        return new Quote(BOOKS.get(book), outcome, point, price,
                new QuoteTime.Exact(NOON.plusSeconds(20L * i - random.nextInt(10))), stage, random.nextInt(9) == 0);
    }

    private static Quote file(int i) {
        return new Quote(BOOKS.get(i % 3), Outcome.HOME, null, Price.decimal("1.7" + i % 10),
                new QuoteTime.Exact(NOON.plusSeconds(20L * i)), Stage.CLOSING, false);
    }

    /** Of nine markets: three kinds on each of three games. */
    private MarketKey market(int number) {
        var event = events.get(number % 3);
        return switch (number / 3) {
            case 0 -> new MarketKey(event, MarketType.H2H);
            case 1 -> new MarketKey(event, MarketType.SPREADS);
            default -> new MarketKey(event, MarketType.PLAYER_TOTAL, new Prop("player_points", new PlayerId(7)));
        };
    }

    private static Quote quote(int book, String price, long second) {
        return new Quote(BOOKS.get(book), Outcome.HOME, null, Price.decimal(price),
                new QuoteTime.Exact(NOON.plusSeconds(second)), Stage.PRE_MATCH, false);
    }

    private QuoteRefresh shown(int second, Quote... quotes) {
        return new QuoteRefresh("test", "americanfootball_nfl", NOON.plusSeconds(second),
                List.of(new MarketQuotes(market(0), List.of(quotes))));
    }

    private QuoteStore.Refreshed write(QuoteStore process, int second, Quote... quotes) {
        return database.write(transaction -> process.refresh(transaction, shown(second, quotes)));
    }

    private void fold(QuoteStore process) {
        database.<Boolean>write(transaction -> {
            process.fold(transaction);
            return true;
        });
    }

    private List<Quote> latest(QuoteStore process) {
        return database.read(transaction -> process.latest(transaction, events)).markets().stream()
                .flatMap(market -> market.told().stream())
                .toList();
    }
}
