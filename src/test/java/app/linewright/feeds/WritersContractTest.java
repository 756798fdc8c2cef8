package app.linewright.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.feeds.live.Feed;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.live.FeedGame;
import app.linewright.feeds.live.FeedKey;
import app.linewright.feeds.live.FeedMarket;
import app.linewright.feeds.live.Fetched;
import app.linewright.feeds.live.LiveStock;
import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Price;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;
import app.linewright.sport.Event;
import app.linewright.sport.LeagueKey;
import app.linewright.store.Database;
import app.linewright.store.OnEveryEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several write prices of the same games at the same time: files are imported while feeds are asked. */
@OnEveryEngine
class WritersContractTest {
    private static final List<String> TEAMS = List.of(
            "Arsenal", "Aston Villa", "Bournemouth", "Brentford", "Brighton", "Chelsea", "Crystal Palace", "Everton",
            "Fulham", "Leeds", "Leicester", "Liverpool", "Newcastle", "Southampton", "Tottenham", "Wolves");
    private static final LocalDate FIRST = LocalDate.of(2022, 8, 13);
    private static final int ROUNDS = 6;

    @TempDir
    private Path folder;

    private final ImportTrial trial;

    WritersContractTest(Database database) {
        trial = new ImportTrial(database);
    }

    /** A game, by the numbers of its teams. */
    private record Pair(int home, int away) {
        LocalDate day() {
            return FIRST.plusDays(home * 3L + away);
        }
    }

    private static List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int home = 0; home < TEAMS.size(); home++) {
            for (int away = 0; away < TEAMS.size(); away++) {
                if (home != away) {
                    pairs.add(new Pair(home, away));
                }
            }
        }
        return pairs;
    }

    @Test
    void nobodyLosesAnythingNorFailsForTheOthers() throws Exception {
        trial.load();
        try (var threads = Executors.newFixedThreadPool(3)) {
            List<Callable<Integer>> writers = List.of(
                    this::importAgainAndAgain, () -> refreshAgainAndAgain("one"), () -> refreshAgainAndAgain("two"));
            for (var each : threads.invokeAll(writers)) {
                assertThat(each.get()).isEqualTo(ROUNDS);
            }
        }
        assertThat(trial.events()).hasSize(pairs().size());
        var ids = trial.events().stream().map(Event::id).toList();
        var latest = trial.database.read(transaction -> trial.stores.quotes().latest(transaction, ids));
        assertThat(latest.damage()).isEmpty();
        assertThat(latest.markets()).hasSize(pairs().size()).allSatisfy(market -> assertThat(market.told())
                .extracting(quote -> quote.book() + " " + quote.price())
                .contains("pinnacle 1." + (40 + ROUNDS - 1))
                .contains("bet365 2." + (40 + ROUNDS - 1), "unibet 2." + (40 + ROUNDS - 1)));
    }

    /** Each time a later hour and other prices, from the first pair to the last. */
    private int importAgainAndAgain() throws IOException {
        int done = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var rows = new StringBuilder("Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,FTR,PSH,PSD,PSA\n");
            for (var pair : pairs()) {
                rows.append(String.format(
                        Locale.ROOT,
                        "E0,%s,1%d:00,%s,%s,,,,1.%d,4.9,7.5%n",
                        DateTimeFormatter.ofPattern("dd/MM/uuuu").format(pair.day()),
                        round,
                        TEAMS.get(pair.home),
                        TEAMS.get(pair.away),
                        40 + round));
            }
            var report = trial.run(Files.writeString(folder.resolve("E0.csv"), rows));
            assertThat(report.outcome()).isEqualTo(new FileReport.Outcome.Done());
            done++;
        }
        return done;
    }

    /** Each time another hour and other prices, from the last pair to the first. */
    private int refreshAgainAndAgain(String name) throws FeedFailure {
        var book = new BookKey(name.equals("one") ? "bet365" : "unibet");
        var service = LiveStock.refreshes(trial.database, InstantSource.system());
        int done = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var at = Instant.parse("2022-08-01T12:00:00Z").plusSeconds(60L * round);
            List<FeedGame> games = new ArrayList<>();
            for (var pair : pairs().reversed()) {
                var quote = new Quote(
                        book, Outcome.HOME, null, Price.decimal("2." + (40 + round)), new QuoteTime.Exact(at),
                        Stage.PRE_MATCH, false);
                games.add(new FeedGame(
                        new LeagueKey("soccer_epl"), TEAMS.get(pair.home), TEAMS.get(pair.away),
                        pair.day().atTime(14 + round % 4, 0).toInstant(ZoneOffset.UTC), 0,
                        Map.of(FeedMarket.of(MarketType.H2H), List.of(quote)), null));
            }
            var report = service.refresh(new Feed() {
                @Override
                public FeedKey key() {
                    return new FeedKey(name);
                }

                @Override
                public Fetched fetch(Instant lastAsked) {
                    return new Fetched(at, games);
                }
            });
            assertThat(report.problems()).isEmpty();
            done++;
        }
        return done;
    }
}
