package app.linewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.feeds.demo.DemoLeague;
import app.linewright.feeds.demo.DemoTerms;
import app.linewright.feeds.live.Feed;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.live.FeedKey;
import app.linewright.feeds.live.Fetched;
import app.linewright.feeds.live.WatchedFeeds;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a refresh says of itself. */
class RefreshCommandTest {
    private final Interruption interruption = new Interruption();

    @Test
    void whatAFeedBroughtIsSaidAndItStandsOnTheBoard() {
        try (var bench = new Bench()) {
            var shell = shell(bench);
            assertThat(shell.run("refresh", "--feed", "demo").ends(ExitCode.OK).out())
                    .matches("(1\\d,\\d{3}) prices of (1?\\d\\d) games, \\1 of them changed; "
                            + "\\2 new games, \\d results; simulated\\.\\s");
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
                    .startsWith("{\n  \"feed\": \"demo\",\n  \"fetched\": \"2026-03-01T12:00:00Z\",\n"
                            + "  \"simulated\": true,\n  \"games\": ")
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

    @Test
    void aFeedCanBeWatchedAndRestAgain() {
        try (var bench = new Bench()) {
            var shell = shell(bench);
            shell.run("refresh", "--feed", "demo", "--watch", "5m").ends(ExitCode.OK);
            assertThat(bench.watchedFeeds().watched()).containsExactly(
                    new WatchedFeeds.Watched(DemoLeague.KEY, "demo", Optional.of(Duration.ofMinutes(5))));
            shell.run("refresh", "--feed", "demo", "--watch", "hand").ends(ExitCode.OK);
            assertThat(bench.watchedFeeds().watched()).extracting(WatchedFeeds.Watched::every)
                    .containsExactly(Optional.empty());
            assertThat(shell.run("refresh", "--feed", "demo", "--watch", "off").ends(ExitCode.OK).out())
                    .isEqualTo("The feed demo is not watched any more; what it told stays.\n");
            assertThat(bench.watchedFeeds().watched()).isEmpty();
            assertThat(shell.run("refresh", "--feed", "demo", "--watch", "1s").ends(ExitCode.USAGE).err())
                    .contains("“1s” is no time between two refreshes: from 15s on they are, such as 60s, 5m or 1h");
        }
    }

    @Test
    void aFeedIsAskedAgainAndAgainUntilTheUserEndsItEvenIfItFailsOnce() {
        try (var bench = new Bench()) {
            var asked = new AtomicInteger();
            interruption.over();
            Supplier<Feed> failing = () -> new Silent() {
                @Override
                public Fetched fetch(Instant lastAsked) throws FeedFailure {
                    asked.incrementAndGet();
                    interruption.ask();
                    return super.fetch(lastAsked);
                }
            };
            var said = shell(bench, Map.of("silent", failing))
                    .run("refresh", "--feed", "silent", "--every", "15s")
                    .ends(ExitCode.OK);

            assertThat(asked).hasValue(1);
            assertThat(said.err()).contains("The feed does not answer; try again later.");
        }
    }

    private Shell shell(Bench bench) {
        Map<String, Supplier<Feed>> feeds = new TreeMap<>();
        feeds.put("demo", () -> new DemoLeague(DemoTerms.USUAL, InstantSource.fixed(Bench.NOON)));
        feeds.put("silent", Silent::new);
        return shell(bench, feeds);
    }

    private Shell shell(Bench bench, Map<String, Supplier<Feed>> feeds) {
        return new Shell()
                .with("refresh", it -> new RefreshCommand(
                        it.global(),
                        it.terminal(),
                        interruption,
                        bench::refreshes,
                        bench::pastPrices,
                        bench::watchedFeeds,
                        feeds,
                        () -> bench.oddsApi("http://localhost:1"),
                        bench::schedule));
    }

    private static class Silent implements Feed {
        @Override
        public FeedKey key() {
            return new FeedKey("silent");
        }

        @Override
        public Fetched fetch(Instant lastAsked) throws FeedFailure {
            throw new FeedFailure(() -> "The feed does not answer; try again later.");
        }
    }
}
