package app.linewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.feeds.oddsapi.PlayedGames;
import app.linewright.feeds.oddsapi.PlayedOddsApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refreshes from a played Odds API on the command line, and what they cost. */
class OddsApiCommandsTest {
    private static final String SECRET = "canary0123456789abcdef0123456789";

    @TempDir
    private Path folder;
    private Path key;
    private PlayedOddsApi provider;
    private String host;
    private Bench bench;

    @BeforeEach
    void play() throws IOException {
        key = Files.writeString(folder.resolve("key"), SECRET);
        provider = new PlayedOddsApi();
        host = provider.host();
        new PlayedGames(provider, Bench.NOON.minusSeconds(10));
        bench = new Bench();
    }

    @AfterEach
    void stop() {
        bench.close();
        provider.close();
    }

    @Test
    void pricesComeAndWhatTheyCostIsTold() {
        assertThat(refresh("nfl,epl", "--props", "player_points").ends(0).out())
                .isEqualTo("38 prices of 4 games, 38 of them changed; 4 new games, 1 results.\n");
        assertThat(run("quota").ends(0).out()).isEqualTo("""
                This month: 10 of 500 credits spent, 490 left (the provider says 40,000).
                Today: 10 of 17 spent, 7 left; the next day begins at 2026-03-02T00:00:00Z.

                day         calls  credits
                2026-03-01      4       10

                last calls            credits  status  call
                2026-03-01T12:00:00Z        2  200     /v4/sports/soccer_epl/scores?daysFrom=3
                2026-03-01T12:00:00Z        2  200     /v4/sports/americanfootball_nfl/scores?daysFrom=3
                2026-03-01T12:00:00Z        3  200     /v4/sports/soccer_epl/odds?markets=h2h,spreads,totals\
                &oddsFormat=american&regions=us
                2026-03-01T12:00:00Z        3  200     /v4/sports/americanfootball_nfl/odds?markets=h2h,\
                spreads,totals&oddsFormat=american&regions=us
                """);
        assertThat(run("quota", "--json").ends(0).out()).startsWith("""
                {
                  "month": "2026-03",
                  "budget": 500,
                  "spent": 10,
                  "left": 490,
                  "remaining": 40000,
                  "today": {
                    "day": "2026-03-01",
                    "share": 17,
                """);
    }

    @Test
    void theBudgetIsSetAndWhenItIsSpentThePricesStay() {
        assertThat(run("quota", "--budget", "93").ends(0).out())
                .startsWith("This month: 0 of 93 credits spent, 93 left.");
        assertThat(refresh("nfl").ends(0).err()).isEqualTo("""
                Today’s share of the credits of The Odds API is used up (3 of 3), which is too little for what \
                is asked; it goes on at 2026-03-02 00:00:00 UTC, or with a larger budget. The prices stay as they are.
                """);
        assertThat(refresh("epl").ends(ExitCode.FAILED).err())
                .startsWith("Today’s share of the credits of The Odds API is used up (3 of 3)");
        assertThat(refresh("epl", "--budget", "500").ends(0).err()).isEmpty();
        assertThat(provider.charged()).isEqualTo(3 + 5);
    }

    @Test
    void whatIsAskedWronglyIsSaid() {
        assertThat(run("refresh", "--feed", "odds_api").ends(ExitCode.USAGE).err())
                .contains("The Odds API is asked league by league, each at its cost: name some with --league.");
        assertThat(refresh("demo").ends(ExitCode.USAGE).err())
                .contains("The Demo League is invented: The Odds API knows nothing of it.");
        assertThat(refresh("nfl", "--regions", "us", "--books", "fanduel")
                        .ends(ExitCode.USAGE).err())
                .contains("The Odds API takes --regions or --books, not both.");
        assertThat(refresh("nfl", "--regions", "us&x=1").ends(ExitCode.USAGE).err())
                .contains("“us&x=1” is no region’s key");
        assertThat(run("quota", "--budget", "-5").ends(ExitCode.USAGE).err()).contains("is no number of credits");
        assertThat(shell().run("quota").ends(ExitCode.FAILED).err())
                .startsWith("The Odds API needs a key, which https://the-odds-api.com gives away; enter it in the");
        assertThat(provider.asked()).isEmpty();
    }

    private Shell.Said refresh(String leagues, String... more) {
        return run(Stream.concat(Stream.of("refresh", "--feed", "odds_api", "--league", leagues), Stream.of(more))
                .toArray(String[]::new));
    }

    private Shell.Said run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--key-file", key.toString()));
        return shell().run(all.toArray(String[]::new));
    }

    private Shell shell() {
        return new Shell()
                .with("refresh", it -> new RefreshCommand(
                        it.global(),
                        it.terminal(),
                        new Interruption(),
                        bench::refreshes,
                        bench::pastPrices,
                        bench::watchedFeeds,
                        Map.of(),
                        () -> bench.oddsApi(host),
                        bench::schedule))
                .with("quota", it -> new QuotaCommand(it.global(), it.terminal(), () -> bench.oddsApi(host)));
    }
}
