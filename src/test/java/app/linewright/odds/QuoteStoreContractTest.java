package app.linewright.odds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.linewright.sport.EventId;
import app.linewright.store.Database;
import app.linewright.store.OnEveryEngine;
import app.linewright.store.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryEngine
class QuoteStoreContractTest {
    private static final BookKey PINNACLE = new BookKey("pinnacle");
    private static final BookKey BET365 = new BookKey("bet365");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final SportsbookStore books = new SportsbookStore();
    private final QuoteStore store = new QuoteStore(books);
    private final Database database;
    private EventId event = new EventId(0);
    private EventId other = new EventId(0);
    private MarketKey h2h = new MarketKey(event, MarketType.H2H);

    QuoteStoreContractTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void storeBooksAndGames() {
        var stock = new Stock(database);
        event = stock.game("NFL", "Green Bay Packers", "Tennessee Titans", LocalDate.of(2026, 3, 1));
        other = stock.game("NFL", "Chicago Bears", "Dallas Cowboys", LocalDate.of(2026, 3, 1));
        h2h = new MarketKey(event, MarketType.H2H);
    }

    @Test
    void whatIsAppendedIsTheLatestAndTheHistory() {
        var quotes = List.of(exact(PINNACLE, "2.10", NOON), closing(BET365, "2.05"));

        assertThat(append(quotes)).isEqualTo(new QuoteStore.Stored(2, 0, Set.of(h2h), List.of()));

        assertThat(latest()).isEqualTo(quotes);
        assertThat(history()).isEqualTo(quotes);
    }

    @Test
    void theSameBatchTwiceChangesNothing() {
        var quotes = List.of(
                exact(PINNACLE, "2.10", NOON), exact(PINNACLE, "2.20", NOON.plusSeconds(60)), closing(BET365, "2.05"));
        append(quotes);

        assertThat(append(quotes)).isEqualTo(new QuoteStore.Stored(0, 3, Set.of(), List.of()));
        assertThat(history()).isEqualTo(quotes);
    }

    @Test
    void onlyQuotesThatDifferAreAppended() {
        append(List.of(exact(PINNACLE, "2.10", NOON), closing(BET365, "2.05")));
        var moved = exact(PINNACLE, "2.20", NOON.plusSeconds(60));

        assertThat(append(List.of(moved, closing(BET365, "2.05"))))
                .isEqualTo(new QuoteStore.Stored(1, 1, Set.of(h2h), List.of()));
        assertThat(latest()).containsExactly(moved, closing(BET365, "2.05"));
        assertThat(history()).hasSize(3);
    }

    @Test
    void anOlderQuoteThatComesLateJoinsTheHistoryAndNotTheLatest() {
        var last = exact(PINNACLE, "2.20", NOON.plusSeconds(60));
        append(List.of(last));

        append(List.of(exact(PINNACLE, "2.10", NOON)));
        append(List.of(exact(PINNACLE, "2.10", NOON)));

        assertThat(latest()).containsExactly(last);
        assertThat(history()).containsExactly(last, exact(PINNACLE, "2.10", NOON));
    }

    @Test
    void aCorrectedPriceOfUnknownTimeReplacesTheFormerOne() {
        append(List.of(closing(BET365, "2.05")));
        append(List.of(closing(BET365, "2.50")));

        assertThat(latest()).containsExactly(closing(BET365, "2.50"));
        assertThat(history()).containsExactly(closing(BET365, "2.05"), closing(BET365, "2.50"));
    }

    @Test
    void aMisprintIsHealedByTheFormerPriceAndEveryCorrectionIsTold() {
        for (QuoteTime time : List.of(
                new QuoteTime.Unknown(),
                new QuoteTime.Window(NOON.minusSeconds(3600), NOON),
                new QuoteTime.Exact(NOON.plusSeconds(1)))) {
            var right = at(closing(BET365, "12.0"), time);
            var misprint = at(closing(BET365, "88.8"), time);
            append(List.of(right));

            assertThat(append(List.of(misprint)).corrections())
                    .containsExactly(new QuoteCorrection(h2h, right, misprint));
            assertThat(latest()).containsExactly(misprint);
            assertThat(append(List.of(right)).corrections())
                    .containsExactly(new QuoteCorrection(h2h, misprint, right));
            assertThat(latest()).containsExactly(right);
            assertThat(append(List.of(right)).added()).isZero();
        }
    }

    @Test
    void anOlderPriceIsCorrectedInTheHistoryWithoutTouchingTheLatest() {
        var last = exact(PINNACLE, "2.20", NOON.plusSeconds(60));
        append(List.of(exact(PINNACLE, "21.0", NOON), last));
        var right = exact(PINNACLE, "2.10", NOON);

        assertThat(append(List.of(right)).corrections())
                .containsExactly(new QuoteCorrection(h2h, exact(PINNACLE, "21.0", NOON), right));
        assertThat(append(List.of(right)).added()).isZero();
        assertThat(latest()).containsExactly(last);
    }

    @Test
    void ofTwoPricesOfOnePlaceInABatchTheLastCountsHoweverOftenItComes() {
        var batch = List.of(closing(BET365, "2.05"), closing(BET365, "2.50"));
        append(batch);

        assertThat(append(batch).added()).isZero();
        assertThat(latest()).containsExactly(closing(BET365, "2.50"));
    }

    @Test
    void aPriceOfUnknownTimeNeverReplacesOneOfKnownTime() {
        var known = exact(BET365, "2.05", NOON);
        append(List.of(known));
        append(List.of(new Quote(BET365, Outcome.HOME, null, Price.decimal("9.00"), new QuoteTime.Unknown(),
                Stage.PRE_MATCH, false)));

        assertThat(latest()).containsExactly(known);
    }

    @Test
    void linesOfOneInstantStandSideBySideUntilTheNextInstant() {
        var lines = List.of(
                line("-2.5", "1.90", NOON), line("-3", "2.05", NOON), line("-3.5", "2.30", NOON));
        append(lines);
        assertThat(append(lines).added()).isZero();
        assertThat(latest()).containsExactlyElementsOf(lines);

        append(List.of(line("-3", "2.10", NOON)));
        assertThat(latest()).containsExactlyInAnyOrder(lines.getFirst(), line("-3", "2.10", NOON), lines.getLast());

        var moved = line("-4", "1.95", NOON.plusSeconds(60));
        append(List.of(moved));
        assertThat(latest()).containsExactly(moved);
    }

    @Test
    void aLineWithoutAnInstantIsReplacedByTheOneStoredAfterIt() {
        append(List.of(at(line("-2.5", "1.90", NOON), new QuoteTime.Unknown())));
        var corrected = at(line("-3", "1.90", NOON), new QuoteTime.Unknown());
        append(List.of(corrected));

        assertThat(latest()).containsExactly(corrected);
    }

    @Test
    void timesAreCutToTheMicrosecondAndStillCountAsUnchanged() {
        var quote = exact(PINNACLE, "2.10", NOON.plusNanos(123_456_789));
        append(List.of(quote));

        assertThat(append(List.of(quote)).added()).isZero();
        assertThat(history()).containsExactly(exact(PINNACLE, "2.10", NOON.plusNanos(123_456_000)));
    }

    @Test
    void aMarketThatComesTwiceInABatchIsOneMarket() {
        var first = exact(PINNACLE, "2.10", NOON);
        var second = exact(BET365, "2.15", NOON);

        var stored = database.write(transaction -> store.append(
                transaction, List.of(new MarketQuotes(h2h, List.of(first)), new MarketQuotes(h2h, List.of(second)))));

        assertThat(stored.added()).isEqualTo(2);
        assertThat(latest()).containsExactly(first, second);
    }

    @Test
    void onlyTheEventsAskedForAreRead() {
        var second = new MarketKey(other, MarketType.H2H);
        database.write(transaction -> store.append(transaction, List.of(
                new MarketQuotes(h2h, List.of(exact(PINNACLE, "2.1", NOON))),
                new MarketQuotes(second, List.of(exact(PINNACLE, "1.8", NOON))))));

        var read = database.read(transaction -> store.latest(transaction, List.of(other)));
        var none = database.read(transaction -> store.history(transaction, List.of()));

        assertThat(read.markets()).extracting(StoredMarket::market).containsExactly(second);
        assertThat(none.markets()).isEmpty();
    }

    @Test
    void aBookThatIsNotStoredIsRefusedByName() {
        assertThatThrownBy(() -> append(List.of(exact(new BookKey("nobody"), "2.10", NOON))))
                .hasMessage("A quote names the sportsbook “nobody”, which is not stored: store it first.");
        assertThat(history()).isEmpty();
    }

    @Test
    void ofAHistoryThatEndsAnywhereInItsLastThreeBlocksEveryWholeBlockIsServed() {
        var series = appendFiveBlocks();
        var ids = blockIds();
        inOneTransaction(transaction -> {
            for (int last = 4; last >= 2; last--) {
                var id = ids.get(last);
                var whole = blockOf(transaction, id);
                transaction.handle().execute("DELETE FROM odds_snapshots WHERE id > ?", id);
                for (int length = 0; length < whole.length; length++) {
                    write(transaction, id, Arrays.copyOf(whole, length));
                    var read = store.history(transaction, List.of(event));
                    assertThat(quotes(read)).isEqualTo(series.subList(0, last));
                    assertThat(read.damage()).containsExactly("Block " + id + " of the price history, moneyline of"
                            + " event " + event + ", does not match its checksum; its prices are left out.");
                }
            }
        });
    }

    @Test
    void anyFlippedBitOfABlockCostsThatBlockAndNothingElse() {
        var series = appendFiveBlocks();
        var id = blockIds().get(2);
        var rest = List.of(series.get(0), series.get(1), series.get(3), series.get(4));
        inOneTransaction(transaction -> {
            var whole = blockOf(transaction, id);
            for (int bit = 0; bit < 8 * whole.length; bit++) {
                write(transaction, id, flipped(whole, bit));
                var read = store.history(transaction, List.of(event));
                assertThat(quotes(read)).isEqualTo(rest);
                assertThat(read.damage()).hasSize(1);
            }
        });
    }

    @Test
    void lostLatestPricesAreDrawnFromTheHistoryAndMendedByTheNextWrite() {
        var series = appendFiveBlocks();
        inOneTransaction(transaction -> {
            var whole = transaction
                    .handle()
                    .createQuery("SELECT block FROM latest_quotes")
                    .mapTo(byte[].class)
                    .one();
            for (int bit = 0; bit < 8 * whole.length; bit++) {
                transaction.handle().execute("UPDATE latest_quotes SET block = ?", flipped(whole, bit));
                var read = store.latest(transaction, List.of(event));
                assertThat(quotes(read)).containsExactly(series.getLast());
                assertThat(read.damage()).containsExactly("The block of the latest prices, moneyline of event " + event
                        + ", does not match its checksum; they are drawn from the price history.");
            }
        });

        var next = exact(PINNACLE, "2.60", NOON.plusSeconds(600));
        append(List.of(next));

        assertThat(database.read(transaction -> store.latest(transaction, List.of(event))).damage()).isEmpty();
        assertThat(latest()).containsExactly(next);
    }

    @Test
    void shippedBooksAreBroughtUpToDateAndOthersStay() {
        var own = new Sportsbook(new BookKey("corner_shop"), "Corner shop", "CS", Sportsbook.Kind.SOFT);
        var stale = new Sportsbook(BET365, "Bet 365", "365", Sportsbook.Kind.UNNAMED);
        database.write(transaction -> {
            books.addMissing(transaction, List.of(own));
            books.load(transaction, List.of(stale));
            new ShippedSportsbooks(books).load(transaction);
            return 0;
        });

        var expected = new ArrayList<>(ShippedSportsbooks.read());
        expected.add(own);

        assertThat(database.read(books::all).values()).containsExactlyElementsOf(expected);
    }

    private List<Quote> appendFiveBlocks() {
        var series = IntStream.range(0, 5)
                .mapToObj(i -> exact(PINNACLE, "2.1" + i, NOON.plusSeconds(60L * i)))
                .toList();
        series.forEach(quote -> append(List.of(quote)));
        return series;
    }

    private void inOneTransaction(Consumer<Transaction> work) {
        database.write(transaction -> {
            work.accept(transaction);
            return transaction;
        });
    }

    private QuoteStore.Stored append(List<Quote> quotes) {
        return database.write(transaction -> store.append(transaction, List.of(new MarketQuotes(h2h, quotes))));
    }

    private static Quote line(String point, String price, Instant at) {
        return new Quote(BET365, Outcome.HOME, Point.parse(point), Price.decimal(price), new QuoteTime.Exact(at),
                Stage.PRE_MATCH, false);
    }

    private static Quote at(Quote quote, QuoteTime time) {
        return new Quote(quote.book(), quote.outcome(), quote.point(), quote.price(), time, quote.stage(), false);
    }

    private List<Quote> latest() {
        return quotes(database.read(transaction -> store.latest(transaction, List.of(event))));
    }

    private List<Quote> history() {
        return quotes(database.read(transaction -> store.history(transaction, List.of(event))));
    }

    private static List<Quote> quotes(StoredQuotes read) {
        return read.markets().stream()
                .flatMap(market -> market.quotes().stream())
                .map(StoredQuote::quote)
                .toList();
    }

    private List<Long> blockIds() {
        return database.read(transaction -> transaction
                .handle()
                .createQuery("SELECT id FROM odds_snapshots ORDER BY id")
                .mapTo(Long.class)
                .list());
    }

    private static byte[] blockOf(Transaction transaction, long id) {
        return transaction
                .handle()
                .createQuery("SELECT block FROM odds_snapshots WHERE id = :id")
                .bind("id", id)
                .mapTo(byte[].class)
                .one();
    }

    private static void write(Transaction transaction, long id, byte[] block) {
        transaction.handle().execute("UPDATE odds_snapshots SET block = ? WHERE id = ?", block, id);
    }

    private static byte[] flipped(byte[] block, int bit) {
        var flipped = block.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return flipped;
    }

    private static Quote exact(BookKey book, String price, Instant at) {
        return new Quote(
                book, Outcome.HOME, null, Price.decimal(price), new QuoteTime.Exact(at), Stage.PRE_MATCH, false);
    }

    private static Quote closing(BookKey book, String price) {
        return new Quote(
                book, Outcome.HOME, null, Price.decimal(price), new QuoteTime.Unknown(), Stage.CLOSING, false);
    }
}
