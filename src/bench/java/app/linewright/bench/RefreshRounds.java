package app.linewright.bench;

import app.linewright.feeds.live.Feed;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.live.FeedKey;
import app.linewright.feeds.live.Fetched;
import app.linewright.feeds.live.LiveStock;
import app.linewright.feeds.live.RefreshReport;
import app.linewright.feeds.live.RefreshService;
import app.linewright.feeds.oddsapi.json.MadeAnswers;
import app.linewright.feeds.oddsapi.json.OddsApiBooks;
import app.linewright.feeds.oddsapi.json.OddsApiGames;
import app.linewright.feeds.oddsapi.json.OddsApiReader;
import app.linewright.odds.PriceFormat;
import app.linewright.store.Database;
import app.linewright.store.DatabaseAddress;
import app.linewright.store.TestDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Refreshes of 100,000 prices of which about one in a hundred changed, until they are safe in a database file. */
final class RefreshRounds {
    private static final int ROUNDS_OF_GAMES = 11;
    private static final Instant BEGIN = Instant.parse("2026-11-21T12:00:00Z");

    private RefreshRounds() {}

    static void run(int warmUps, int rounds, PrintStream out) throws IOException {
        var folder = Files.createTempDirectory("linewright-bench");
        try (var database = TestDatabase.open(new DatabaseAddress.H2Files(folder))) {
            var service = service(database);
            List<Double> millis = new ArrayList<>();
            int changed = 0;
            var report = service.refresh(answer(BEGIN));
            for (int round = 1; round <= warmUps + rounds; round++) {
                var feed = answer(BEGIN.plusSeconds(60L * round));
                long begin = System.nanoTime();
                report = service.refresh(feed);
                if (round > warmUps) {
                    millis.add((System.nanoTime() - begin) / 1e6);
                    changed += report.changed();
                }
            }
            print(report, millis, changed / Math.max(rounds, 1), out);
        } catch (FeedFailure e) {
            throw new IllegalStateException(e);
        } finally {
            TestDatabase.delete(folder);
        }
    }

    private static void print(RefreshReport report, List<Double> millis, int changed, PrintStream out) {
        out.printf(Locale.ROOT, "%,d prices of %,d games a refresh, about %,d of them changed; %d rounds%n%n",
                report.shown(), report.games(), changed, millis.size());
        out.println("| | p50 | p99 |\n| --- | ---: | ---: |");
        out.printf(Locale.ROOT, "| from quotes to a durable commit | %s |%n", Percentiles.of(millis).millis());
    }

    private static RefreshService service(Database database) {
        LiveStock.load(database);
        return LiveStock.refreshes(database, () -> BEGIN);
    }

    private static Feed answer(Instant at) throws FeedFailure {
        var reader = new OddsApiReader(PriceFormat.AMERICAN, OddsApiBooks.shipped());
        var made = new MadeAnswers(20_261_121, BEGIN, 40);
        var games = new OddsApiGames();
        for (var league : MadeAnswers.Made.values()) {
            games.add(reader.odds(made.odds(league, ROUNDS_OF_GAMES, at), at));
        }
        var fetched = games.fetched(at);
        return new Feed() {
            @Override
            public FeedKey key() {
                return new FeedKey("made");
            }

            @Override
            public Fetched fetch(Instant lastAsked) {
                return fetched;
            }
        };
    }
}
