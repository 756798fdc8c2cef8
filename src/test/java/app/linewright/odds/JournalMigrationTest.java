package app.linewright.odds;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.sport.EventId;
import app.linewright.store.Database;
import app.linewright.store.DatabaseAddress;
import app.linewright.store.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database from before the price journal keeps its prices, and refreshes go on from them. */
class JournalMigrationTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void pricesOfADatabaseWithoutAJournalStayAndAreGoneOnFrom() {
        var address = new DatabaseAddress.H2Files(folder);
        EventId event;
        try (var database = TestDatabase.open(address)) {
            event = new Stock(database).game(
                    "NFL", "Green Bay Packers", "Tennessee Titans", LocalDate.of(2026, 3, 1));
            refresh(database, event, "2.10", 1);
            refresh(database, event, "2.20", 2);
            toBefore(database);
        }
        try (var database = TestDatabase.open(address)) {
            var store = new QuoteStore(new SportsbookStore());

            assertThat(history(database, store, event)).containsExactly(quote("2.10", 1), quote("2.20", 2));
            assertThat(latest(database, store, event)).containsExactly(quote("2.20", 2));
            assertThat(refresh(database, event, "2.20", 3)).isZero();
            assertThat(refresh(database, event, "2.30", 4)).isOne();
            assertThat(history(database, store, event))
                    .containsExactly(quote("2.10", 1), quote("2.20", 2), quote("2.30", 4));
            assertThat(latest(database, store, event)).containsExactly(quote("2.30", 4));
        }
    }

    /** Everything in blocks a market, as it was, and no journal. */
    private static void toBefore(Database database) {
        var store = new QuoteStore(new SportsbookStore());
        database.<Boolean>write(transaction -> {
            store.fold(transaction);
            try (var levels = new QuoteLevels(transaction, new SportsbookStore())) {
                levels.fold(levels.journaled(levels.journal.lock()), true);
            }
            assertThat(transaction.handle().createQuery("SELECT count(*) FROM quote_journal").mapTo(Long.class).one())
                    .isZero();
            transaction.handle().execute("DROP TABLE quote_journal");
            transaction.handle().execute("DROP TABLE quote_journal_state");
            transaction.handle().execute("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '010'");
            return true;
        });
    }

    private static int refresh(Database database, EventId event, String price, int second) {
        var shown = new MarketQuotes(new MarketKey(event, MarketType.H2H), List.of(quote(price, second)));
        return database.write(transaction -> new QuoteStore(new SportsbookStore()).refresh(
                        transaction, new QuoteRefresh("test", "nfl", NOON.plusSeconds(second), List.of(shown))))
                .changed();
    }

    private static List<Quote> history(Database database, QuoteStore store, EventId event) {
        return database.read(transaction -> store.history(transaction, List.of(event)))
                .markets().getFirst().told();
    }

    private static List<Quote> latest(Database database, QuoteStore store, EventId event) {
        return database.read(transaction -> store.latest(transaction, List.of(event))).markets().getFirst().told();
    }

    private static Quote quote(String price, int second) {
        return new Quote(new BookKey("pinnacle"), Outcome.HOME, null, Price.decimal(price),
                new QuoteTime.Exact(NOON.plusSeconds(second)), Stage.PRE_MATCH, false);
    }
}
