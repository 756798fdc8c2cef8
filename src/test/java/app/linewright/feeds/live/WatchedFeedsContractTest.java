package app.linewright.feeds.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.linewright.feeds.demo.DemoLeague;
import app.linewright.feeds.demo.DemoTerms;
import app.linewright.feeds.live.WatchedFeeds.Offered;
import app.linewright.feeds.live.WatchedFeeds.Watched;
import app.linewright.store.Database;
import app.linewright.store.OnEveryEngine;
import app.linewright.store.SettingsStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryEngine
class WatchedFeedsContractTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Database database;

    WatchedFeedsContractTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void load() {
        LiveStock.load(database);
    }

    @Test
    void whatIsWatchedIsKeptAndTheLastWordCounts() {
        assertThat(feeds().watched()).isEmpty();
        feeds().watch(DemoLeague.KEY, Optional.of(MINUTE));
        assertThat(feeds().watched()).containsExactly(
                new Watched(DemoLeague.KEY, "Demo league", Optional.of(MINUTE)));

        feeds().watch(DemoLeague.KEY, Optional.empty());
        assertThat(feeds().watched()).extracting(Watched::every).containsExactly(Optional.empty());
        feeds().rest(DemoLeague.KEY);
        assertThat(feeds().watched()).isEmpty();
    }

    @Test
    void aFeedIsNotAskedWithoutEndNorOneThatNobodyOffers() {
        assertThatThrownBy(() -> feeds().watch(DemoLeague.KEY, Optional.of(Duration.ofSeconds(1))))
                .hasMessageContaining("PT1S");
        assertThatThrownBy(() -> feeds().watch(new FeedKey("other"), Optional.of(MINUTE)))
                .hasMessageContaining("other");
    }

    @Test
    void aPeriodThatCannotBeReadIsNone() {
        database.write(transaction -> {
            new SettingsStore(NOON).put(transaction, "feed/demo", "often");
            return true;
        });

        assertThat(feeds().watched()).extracting(Watched::every).containsExactly(Optional.empty());
    }

    @Test
    void askingBringsPricesIn() throws FeedFailure {
        assertThat(feeds().refresh(DemoLeague.KEY).changed()).isPositive();
    }

    private WatchedFeeds feeds() {
        var refreshes = LiveStock.refreshes(database, NOON);
        return new WatchedFeeds(database, new SettingsStore(NOON), refreshes, List.of(new Offered(
                DemoLeague.KEY, "Demo league", () -> new DemoLeague(DemoTerms.USUAL, NOON))));
    }
}
