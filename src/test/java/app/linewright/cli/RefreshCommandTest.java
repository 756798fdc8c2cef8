package app.linewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.feeds.demo.DemoLeague;
import app.linewright.feeds.demo.DemoTerms;
import app.linewright.feeds.live.Feed;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.live.FeedKey;
import app.linewright.feeds.live.Fetched;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a refresh says of itself. */
class RefreshCommandTest {
    @Test
    void whatAFeedBroughtIsSaidAndItStandsOnTheBoard() {
        try (var bench = new Bench()) {
            var shell = shell(bench);
            assertThat(shell.run("refresh", "--feed", "demo").ends(ExitCode.OK).out())
                    .matches("(1\\d,\\d{3}) prices of (1?\\d\\d) games, \\1 of them changed; "
                            + "\\2 new games, \\d results\\.\\s");
            assertThat(shell.run("refresh", "--feed", "demo").ends(ExitCode.OK).out())
                    .contains(" 0 of them changed; 0 new games, ");
            assertThat(bench.shell.run("board", "--league", "demo").ends(ExitCode.OK).out())
                    .startsWith("Demo League (simulated) · 2026-03-01 · Moneyline · in play\n")
                    .contains("\nDemo League (simulated) · 2026-03-01 · Moneyline · pre-match\n");
            assertThat(bench.shell.run("board", "--league", "demo basketball", "--market", "props")
                            .ends(ExitCode.OK)
                            .out())
                    .startsWith("Demo Basketball League (simulated) · 2026-03-01 · ")
                    .containsPattern("(?m)^\\d\\d:\\d\\d +\\w");
        }
    }

    @Test
    void asJson() {
        try (var bench = new Bench()) {
            assertThat(shell(bench).run("refresh", "--feed", "demo", "--json").ends(ExitCode.OK).out())
                    .startsWith("{\n  \"feed\": \"demo\",\n  \"fetched\": \"2026-03-01T12:00:00Z\",\n  \"games\": ")
                    .endsWith("\"problems\": [ ]\n}\n");
        }
    }

    @Test
    void aFeedThatNobodyKnowsAndOneThatDoesNotAnswerAreSaidInASentence() {
        try (var bench = new Bench()) {
            assertThat(shell(bench).run("refresh", "--feed", "wombats").ends(ExitCode.USAGE).err())
                    .contains("“wombats” is no feed: demo, silent, odds_api are");
            assertThat(shell(bench).run("refresh", "--feed", "silent").ends(ExitCode.FAILED).err())
                    .isEqualTo("The feed does not answer; try again later.\n");
        }
    }

    private static Shell shell(Bench bench) {
        Map<String, Supplier<Feed>> feeds = new TreeMap<>();
        feeds.put("demo", () -> new DemoLeague(DemoTerms.USUAL, InstantSource.fixed(Bench.NOON)));
        feeds.put("silent", Silent::new);
        return new Shell()
                .with("refresh", it -> new RefreshCommand(
                        it.global(),
                        it.terminal(),
                        bench::refreshes,
                        feeds,
                        () -> bench.oddsApi("http://localhost:1"),
                        bench::schedule));
    }

    private static final class Silent implements Feed {
        @Override
        public FeedKey key() {
            return new FeedKey("silent");
        }

        @Override
        public Fetched fetch(Instant lastAsked) throws FeedFailure {
            throw new FeedFailure("The feed does not answer; try again later.");
        }
    }
}
