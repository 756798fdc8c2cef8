package app.linewright.odds.board;

import app.linewright.odds.BookKey;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Price;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteStore;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.SportsbookStore;
import app.linewright.odds.Stage;
import app.linewright.odds.StatedLineStore;
import app.linewright.odds.Stock;
import app.linewright.odds.evidence.FairPolicyStore;
import app.linewright.odds.points.ScoreModels;
import app.linewright.sport.EventStore;
import app.linewright.sport.LeagueStore;
import app.linewright.sport.PlayerStore;
import app.linewright.sport.ResultStore;
import app.linewright.sport.TeamStore;
import app.linewright.store.SettingsStore;
import app.linewright.store.TestDatabase;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The board's services over a database of their own, on a clock that the test sets. */
final class BoardBench implements AutoCloseable {
    private final TestDatabase database = TestDatabase.h2();
    private final Games games = new Games(new LeagueStore(), new TeamStore(), new ResultStore());
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final InstantSource clock = () -> now;

    final Stock stock = new Stock(database.database());
    final Boards boards = new Boards(
            database.database(),
            new EventStore(),
            games,
            new PlayerStore(),
            new SportsbookStore(),
            new QuoteStore(new SportsbookStore()),
            new StatedLineStore(),
            new FairPolicyStore(new SettingsStore(clock)),
            ScoreModels.shipped(),
            clock);
    final BestPrices bestPrices = new BestPrices(
            database.database(), new LeagueStore(), new TeamStore(), new EventStore(), games, boards, clock);

    final Movements movements = new Movements(
            database.database(),
            new GameSearch(new LeagueStore(), new TeamStore(), new EventStore(), games, clock),
            boards);

    final MarketDetails details = new MarketDetails(database.database(), new EventStore(), games, boards);

    void setClock(Instant instant) {
        now = instant;
    }

    @Override
    public void close() {
        database.close();
    }

    static Quote exact(String book, Outcome outcome, String price, Instant at) {
        return quote(book, outcome, null, price, new QuoteTime.Exact(at), Stage.PRE_MATCH);
    }

    static Quote closing(String book, Outcome outcome, String price) {
        return quote(book, outcome, null, price, new QuoteTime.Unknown(), Stage.CLOSING);
    }

    static Quote spread(String book, Outcome outcome, String point, String price, Instant at) {
        return quote(book, outcome, point, price, new QuoteTime.Exact(at), Stage.PRE_MATCH);
    }

    static Quote quote(
            String book,
            Outcome outcome,
            @Nullable String point,
            String price,
            QuoteTime time,
            Stage stage) {
        return new Quote(
                new BookKey(book),
                outcome,
                point == null ? null : Point.parse(point),
                Price.decimal(price),
                time,
                stage,
                false);
    }

    static Quote suspended(Quote open) {
        return new Quote(open.book(), open.outcome(), open.point(), open.price(), open.time(), open.stage(), true);
    }
}
