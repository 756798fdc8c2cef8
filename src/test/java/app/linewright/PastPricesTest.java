package app.linewright;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.cli.Here;
import app.linewright.cli.Terminal;
import app.linewright.feeds.http.Transport;
import app.linewright.feeds.oddsapi.OddsApi;
import app.linewright.feeds.oddsapi.PlayedGames;
import app.linewright.feeds.oddsapi.PlayedOddsApi;
import app.linewright.store.Keyring;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a played Odds API told at a former instant, asked for on the command line of the whole program. */
class PastPricesTest {
    private static final String THEN = "2026-11-22T00:01:00Z";
    private static final String FOUR_MINUTES_LATER = "2026-11-22T00:05:00Z";

    @TempDir
    private Path folder;
    private PlayedOddsApi provider;
    private PlayedGames games;
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    @BeforeEach
    void play() throws IOException {
        provider = new PlayedOddsApi();
        games = new PlayedGames(provider, now.minusSeconds(10));
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private record Said(int exitCode, String out, String err) {}

    @Test
    void pastPricesStandAtTheirOwnTimesAndArePaidForOnce() {
        assertThat(run("refresh", "--feed", "odds_api", "--league", "nfl").out())
                .startsWith("24 prices of 2 games, 24");
        int charged = provider.charged();
        games.quoted("-125", now);

        var first = past(THEN, "--props", "player_pass_yds");
        assertThat(first.err()).isEqualTo("""
                Past prices of one league as of 2026-11-22T00:01:00Z cost up to 30 credits.
                Past prices on the players of one game as of 2026-11-22T00:01:00Z cost up to 10 credits.
                """);
        assertThat(first.out())
                .isEqualTo("28 prices of 2 games, 28 of them changed; 0 new games, 0 results.\n");
        assertThat(provider.charged()).isEqualTo(charged + 40);
        assertThat(provider.asked().getLast()).contains("/v4/historical/sports/americanfootball_nfl/events/c0ffee01/");

        assertThat(board("--as-of", FOUR_MINUTES_LATER)).contains("1.80").doesNotContain("1.91");
        assertThat(board("--as-of", "2026-11-22T00:00:00Z")).contains("1.80").doesNotContain("1.91");
        assertThat(board("--as-of", "2026-11-21T23:59:00Z")).doesNotContain("1.80", "1.91");
        assertThat(board()).contains("1.91").doesNotContain("1.80");
        assertThat(run("board", "--league", "nfl", "--date", "2026-11-22", "--market", "props", "--as-of",
                        FOUR_MINUTES_LATER).out()).contains("Jordan Love", "1.80");

        int asked = provider.asked().size();
        now = now.plus(Duration.ofDays(3));
        var again = past(THEN, "--props", "player_pass_yds");
        assertThat(again.err()).isEqualTo("""
                Past prices of one league as of 2026-11-22T00:01:00Z are kept already: they cost nothing.
                Past prices on the players of one game as of 2026-11-22T00:01:00Z are kept already: they cost nothing.
                """);
        assertThat(again.out()).isEqualTo("28 prices of 2 games, 0 of them changed; 0 new games, 0 results.\n");
        assertThat(provider.asked()).hasSize(asked);
    }

    @Test
    void whatComesAfterPastPricesGoesBeforeThem() {
        games.quoted("-125", now);
        assertThat(past(THEN).out()).isEqualTo("24 prices of 2 games, 24 of them changed; 2 new games, 0 results.\n");
        assertThat(board()).as("all that is known, and old").contains("1.80", "12 h");

        games.quoted("-110", now.minusSeconds(10));
        run("refresh", "--feed", "odds_api", "--league", "nfl");
        assertThat(board()).contains("1.91").doesNotContain("1.80");
        assertThat(board("--as-of", FOUR_MINUTES_LATER)).contains("1.80").doesNotContain("1.91");
    }

    @Test
    void beyondTheBudgetNothingIsAsked() {
        var said = past(THEN, "--budget", "20");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).contains("cost up to 30 credits.\n", "The prices stay as they are.");
        assertThat(provider.asked()).isEmpty();
    }

    @Test
    void whatCannotBeAskedIsSaid() {
        assertThat(past("2026-11-22T12:00:01Z").err()).isEqualTo("The Odds API has past prices from"
                + " 2020-06-06T00:00:00Z until now, not of 2026-11-22T12:00:01Z; name an instant between.\n");
        assertThat(past("2020-06-05T23:59:59Z").err()).contains("name an instant between");
        assertThat(past(THEN, "--every", "60s").err()).contains("--as-of takes neither --every nor --watch.");
        assertThat(run("refresh", "--feed", "demo", "--as-of", THEN).err()).contains("takes no further options");
        assertThat(provider.asked()).isEmpty();

        provider.then(PlayedOddsApi.status(401, "{\"error_code\": \"HISTORICAL_UNAVAILABLE_ON_FREE_USAGE_PLAN\"}")
                .build());
        var refused = past(THEN, "--props", "player_pass_yds");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("has no past prices; everything else goes on");
    }

    private Said past(String at, String... more) {
        return run(Stream.concat(
                        Stream.of("refresh", "--feed", "odds_api", "--league", "nfl", "--as-of", at), Stream.of(more))
                .toArray(String[]::new));
    }

    private String board(String... more) {
        return run(Stream.concat(
                        Stream.of("board", "--league", "nfl", "--date", "2026-11-22", "--market", "moneyline"),
                        Stream.of(more))
                .toArray(String[]::new)).out();
    }

    private Said run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = Launcher.run(
                new Terminal(new PrintWriter(out), new PrintWriter(err, true), OptionalInt.empty(), false, false),
                new Outside(
                        new Here(() -> now, ZoneOffset.UTC),
                        Map.of("LINEWRIGHT_ODDS_API_KEY", "canary0123456789abcdef0123456789"),
                        new OddsApi.Reach(provider.host(), Transport.Limits.USUAL, _ -> { }),
                        Keyring.NONE),
                Stream.concat(Stream.of(arguments), Stream.of("--home", folder.resolve("home").toString()))
                        .toArray(String[]::new));
        return new Said(exitCode, out.toString(), err.toString());
    }
}
