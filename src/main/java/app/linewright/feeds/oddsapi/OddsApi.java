package app.linewright.feeds.oddsapi;

import app.linewright.feeds.http.Backoff;
import app.linewright.feeds.http.Transport;
import app.linewright.feeds.live.Feed;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.live.Usage;
import app.linewright.feeds.live.UsageLedger;
import app.linewright.store.Setting;
import app.linewright.store.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The Odds API as this program uses it: its feed, and what that costs. */
public final class OddsApi implements AutoCloseable {
    /** Credits a month: what a free plan has. */
    public static final Setting<Integer> BUDGET = number("odds_api.budget", 500, 0, 100_000_000);

    /** For how many days answers are kept as they came. Never shorter than any of them is good for. */
    public static final Setting<Integer> PAYLOAD_DAYS = number("odds_api.payload_days", 30, 2, 3_650);

    /** What is asked for where the feed is watched; empty until somebody has said it. */
    private static final Setting<Optional<OddsApiTerms>> TERMS = new Setting<>(
            "odds_api.terms",
            Optional.empty(),
            text -> Optional.of(OddsApiTerms.read(text)),
            terms -> terms.map(OddsApiTerms::text).orElse(""));

    /**
     * How the provider is reached.
     *
     * @param host such as {@link OddsApiClient#HOST}
     * @param limits of a request and its answer
     * @param sleeper how a thread waits before it asks again
     */
    public record Reach(String host, Transport.Limits limits, Backoff.Sleeper sleeper) {
        /** The provider itself. */
        public static final Reach USUAL = new Reach(OddsApiClient.HOST, Transport.Limits.USUAL, Thread::sleep);
    }

    private final UsageLedger ledger;
    private final Settings settings;
    private final OddsApiKeys keys;
    private final Reach reach;
    private final InstantSource clock;
    private @Nullable Transport transport;
    private boolean closed;

    public OddsApi(
            UsageLedger ledger,
            Settings settings,
            OddsApiKeys keys,
            Reach reach,
            InstantSource clock) {
        this.ledger = ledger;
        this.settings = settings;
        this.keys = keys;
        this.reach = reach;
        this.clock = clock;
    }

    /**
     * The feed for what {@code terms} name. Answers that are too old to be kept are forgotten on the way.
     *
     * @param budget the credits a month, in the place of what is set
     * @param keyFile the file with the key; else it comes from the environment
     * @throws FeedFailure if there is no key
     */
    public Feed feed(OddsApiTerms terms, Optional<Integer> budget, Optional<Path> keyFile) throws FeedFailure {
        return new OddsApiFeed(client(budget, keyFile), terms, clock);
    }

    /**
     * What was told of what {@code terms} name at former instants; otherwise as {@link #feed}.
     *
     * @throws FeedFailure if there is no key
     */
    public OddsApiPast past(OddsApiTerms terms, Optional<Integer> budget, Optional<Path> keyFile) throws FeedFailure {
        return new OddsApiPast(client(budget, keyFile), terms, clock);
    }

    private OddsApiClient client(Optional<Integer> budget, Optional<Path> keyFile) throws FeedFailure {
        var key = keys.find(keyFile);
        ledger.forgetPayloads(Duration.ofDays(settings.get(PAYLOAD_DAYS)));
        var retry = new OddsApiClient.Retry(
                Backoff.USUAL, new SplittableRandom(clock.instant().toEpochMilli()), reach.sleeper());
        return new OddsApiClient(
                transport(), reach.host(), key, ledger, budget.orElseGet(() -> settings.get(BUDGET)), retry, clock);
    }

    /**
     * The feed for what was said to be watched, by the key of the environment.
     *
     * @throws FeedFailure if that was never said, or there is no key
     */
    public Feed watched() throws FeedFailure {
        var terms = settings.get(TERMS).orElseThrow(() -> new FeedFailure(KeyTrouble.Plain.NOTHING_ASKED_FOR));
        return feed(terms, Optional.empty(), Optional.empty());
    }

    /** What the watched feed asks for; empty until somebody has said it. */
    public Optional<OddsApiTerms> terms() {
        return settings.get(TERMS);
    }

    /** The credits that may be spent a month. */
    public int budget() {
        return settings.get(BUDGET);
    }

    /** From now on {@code terms} are what the watched feed asks for. */
    public void watch(OddsApiTerms terms) {
        settings.set(TERMS, Optional.of(terms));
    }

    /**
     * What was asked with the key this month, and what is left.
     *
     * @throws FeedFailure if there is no key
     */
    public Usage usage(Optional<Path> keyFile) throws FeedFailure {
        var key = keys.find(keyFile);
        return ledger.usage(OddsApiClient.PROVIDER, key.fingerprint(), settings.get(BUDGET));
    }

    /**
     * What the provider answered to a question that costs nothing.
     *
     * @param took until the whole answer was there
     * @param remaining the credits that the key has left, where the provider says so
     */
    public record Answered(Duration took, OptionalInt remaining) {}

    /**
     * Asks a question that costs nothing, to see whether the key works.
     *
     * @throws FeedFailure if there is no key, it is refused, or the provider does not answer
     */
    public Answered test() throws FeedFailure {
        var client = client(Optional.empty(), Optional.empty());
        long begun = System.nanoTime();
        var remaining = client.test();
        return new Answered(Duration.ofNanos(System.nanoTime() - begun), remaining);
    }

    /** The key, and where it is kept. */
    public OddsApiKeys keys() {
        return keys;
    }

    /** From now on {@code credits} a month may be spent. */
    public void setBudget(int credits) {
        settings.set(BUDGET, credits);
    }

    /** One for all, so that it is remembered which hosts fail. */
    private synchronized Transport transport() {
        var made = transport;
        if (made == null) {
            made = new Transport(reach.limits(), clock);
            transport = made;
            if (closed) {
                made.close();
            }
        }
        return made;
    }

    private static Setting<Integer> number(String name, int standard, int least, int most) {
        return new Setting<>(
                name,
                standard,
                text -> text.matches("\\d{1,9}")
                        ? Optional.of(Integer.valueOf(text)).filter(number -> number >= least && number <= most)
                        : Optional.empty(),
                number -> Integer.toString(number));
    }

    /** Asks nothing from now on; who waits for an answer gets none. */
    @Override
    public synchronized void close() {
        closed = true;
        if (transport != null) {
            transport.close();
        }
    }
}
