package app.linewright.odds;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.sport.EventId;
import app.linewright.store.Database;
import app.linewright.store.OnEveryEngine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of entries of the price journal: that they are folded, and what is lost with one that is damaged. */
@OnEveryEngine
class PriceJournalContractTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final List<BookKey> BOOKS = Stream.of("pinnacle", "bet365").map(BookKey::new).toList();

    private final SportsbookStore books = new SportsbookStore();
    private final QuoteStore store = new QuoteStore(books);
    private final Database database;
    private List<EventId> events = List.of();

    PriceJournalContractTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void storeGames() {
        var stock = new Stock(database);
        events = List.of(
                stock.game("NFL", "Green Bay Packers", "Tennessee Titans", DAY),
                stock.game("NFL", "Chicago Bears", "Dallas Cowboys", DAY));
    }

    @Test
    void aDamagedEntryOfTheJournalLosesOnlyItselfAndIsNamed() {
        for (int i = 1; i <= 5; i++) {
            write(store, i, quote(0, "2.1" + i, i));
        }
        long third = ids(false).get(2);
        var whole = block(third);
        for (int bit = 0; bit < 8 * whole.length; bit += 5) {
            damage(third, whole, bit);
            var read = database.read(transaction -> new QuoteStore(books).history(transaction, events));

            assertThat(read.markets().getFirst().told()).containsExactly(
                    quote(0, "2.11", 1), quote(0, "2.12", 2), quote(0, "2.14", 4), quote(0, "2.15", 5));
            assertThat(read.damage()).containsExactly("Entry " + third + " of the price journal, events "
                    + events.getFirst() + " to " + events.getFirst()
                    + ", does not match its checksum; the changes in it are left out.");
        }
        assertThat(latest(new QuoteStore(books))).containsExactly(quote(0, "2.15", 5));
        assertThat(new PriceJournalCheck(store).examine(database).sentence()).startsWith("Entry " + third);

        fold(new QuoteStore(books));
        assertThat(ids(false)).containsExactly(third);
        var folded = database.read(transaction -> store.history(transaction, events));
        assertThat(folded.markets().getFirst().told()).hasSize(4);
        assertThat(folded.damage()).hasSize(1);
        assertThat(latest(store)).containsExactly(quote(0, "2.15", 5));
        assertThat(database.read(transaction -> store.latest(transaction, events)).damage()).isEmpty();
    }

    @Test
    void latestPricesInADamagedEntryAreDrawnFromTheHistoryAndStandAnewAfterwards() {
        write(store, 1, quote(0, "2.10", 1), quote(1, "2.05", 1));
        fold(store);
        write(store, 2, quote(0, "2.20", 2), quote(1, "2.05", 2));
        long standing = ids(true).getFirst();
        var whole = block(standing);
        for (int bit = 0; bit < 8 * whole.length; bit += 5) {
            damage(standing, whole, bit);
            var read = database.read(transaction -> new QuoteStore(books).latest(transaction, events));

            assertThat(read.markets().getFirst().told())
                    .containsExactlyInAnyOrder(quote(0, "2.20", 2), quote(1, "2.05", 1));
            assertThat(read.damage()).containsExactly("Entry " + standing + " of the price journal, events "
                    + events.getFirst() + " to " + events.getFirst()
                    + ", does not match its checksum; latest prices are drawn from the price history.");
        }
        var cold = new QuoteStore(books);
        assertThat(write(cold, 3, quote(0, "2.20", 3), quote(1, "2.05", 3)).changed()).isZero();
        fold(cold);
        assertThat(latest(cold)).containsExactlyInAnyOrder(quote(0, "2.20", 2), quote(1, "2.05", 1));
        assertThat(database.read(transaction -> cold.latest(transaction, events)).damage()).isEmpty();
        assertThat(new PriceJournalCheck(store).examine(database).sentence())
                .isEqualTo("Every entry of the price journal can be read.");
    }

    @Test
    void aGameThatDoesNotChangeAnyMoreLeavesTheJournal() {
        write(store, 1, quote(0, "2.10", 1));
        fold(store);
        assertThat(ids(true)).hasSize(1);
        var other = new QuoteRefresh("test", "other", NOON.plusSeconds(2),
                List.of(new MarketQuotes(market(1), List.of(quote(0, "1.80", 2)))));
        database.write(transaction -> store.refresh(transaction, other));
        fold(store);

        assertThat(count("SELECT count(*) FROM latest_quotes WHERE event_id = " + events.getFirst())).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM latest_quotes WHERE event_id = " + events.get(1))).isZero();
        assertThat(latest(store)).containsExactlyInAnyOrder(quote(0, "2.10", 1), quote(0, "1.80", 2));
        assertThat(write(store, 3, quote(0, "2.10", 3)).changed()).isZero();
    }

    private MarketKey market(int number) {
        return new MarketKey(events.get(number), MarketType.H2H);
    }

    private static Quote quote(int book, String price, long second) {
        return new Quote(BOOKS.get(book), Outcome.HOME, null, Price.decimal(price),
                new QuoteTime.Exact(NOON.plusSeconds(second)), Stage.PRE_MATCH, false);
    }

    private QuoteStore.Refreshed write(QuoteStore process, int second, Quote... quotes) {
        var shown = new QuoteRefresh("test", "americanfootball_nfl", NOON.plusSeconds(second),
                List.of(new MarketQuotes(market(0), List.of(quotes))));
        return database.write(transaction -> process.refresh(transaction, shown));
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

    private List<Long> ids(boolean standing) {
        return database.read(transaction -> transaction
                .handle()
                .createQuery("SELECT id FROM quote_journal WHERE standing = :standing ORDER BY id")
                .bind("standing", standing)
                .mapTo(Long.class)
                .list());
    }

    private int count(String query) {
        return database.read(transaction -> Optional.of(transaction.handle().createQuery(query)
                .mapTo(Integer.class).one())).orElseThrow();
    }

    private byte[] block(long id) {
        return database.read(transaction -> transaction
                .handle()
                .createQuery("SELECT block FROM quote_journal WHERE id = :id")
                .bind("id", id)
                .mapTo(byte[].class)
                .one());
    }

    private void damage(long id, byte[] whole, int bit) {
        var flipped = whole.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        database.write(transaction ->
                transaction.handle().execute("UPDATE quote_journal SET block = ? WHERE id = ?", flipped, id));
    }
}
