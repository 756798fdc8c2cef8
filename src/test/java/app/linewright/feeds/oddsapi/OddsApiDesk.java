package app.linewright.feeds.oddsapi;

import app.linewright.feeds.http.ApiKey;
import app.linewright.feeds.http.Backoff;
import app.linewright.feeds.http.Transport;
import app.linewright.feeds.live.ApiUsageStore;
import app.linewright.feeds.live.RawPayloadStore;
import app.linewright.feeds.live.Usage;
import app.linewright.feeds.live.UsageLedger;
import app.linewright.feeds.oddsapi.OddsApiCall.PricesAsked;
import app.linewright.odds.PriceFormat;
import app.linewright.sport.LeagueKey;
import app.linewright.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A client of a played Odds API over a database of its own, with a clock that stands until it is moved. */
final class OddsApiDesk {
    static final ApiKey KEY = new ApiKey("canary0123456789abcdef0123456789");
    static final LeagueKey NFL = new LeagueKey("americanfootball_nfl");
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final OddsApiCall.Odds ODDS = new OddsApiCall.Odds(
            NFL, new PricesAsked(List.of("h2h", "spreads", "totals"), BookScope.USUAL, PriceFormat.AMERICAN));
    private static final Transport.Limits LIMITS = new Transport.Limits(
            Duration.ofMillis(500), Duration.ofMillis(250), Duration.ofMillis(1_000), 1_000_000);

    final Database database;
    final List<Duration> waits = new ArrayList<>();
    Instant now = NOON;
    int budget = 100_000;

    OddsApiDesk(Database database) {
        this.database = database;
    }

    /** A client as a process has it that has just been started. */
    OddsApiClient client(String host) {
        return client(host, waits::add);
    }

    /** The same, whose waiting goes by {@code sleeper}. */
    OddsApiClient client(String host, Backoff.Sleeper sleeper) {
        return new OddsApiClient(
                new Transport(LIMITS, () -> now),
                host,
                KEY,
                ledger(),
                budget,
                new OddsApiClient.Retry(Backoff.USUAL, new Random(7), sleeper),
                () -> now);
    }

    UsageLedger ledger() {
        return new UsageLedger(database, new ApiUsageStore(), new RawPayloadStore(), () -> now);
    }

    Usage usage() {
        return ledger().usage(OddsApiClient.PROVIDER, KEY.fingerprint(), budget);
    }
}
