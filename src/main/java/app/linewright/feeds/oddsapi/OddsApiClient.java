package app.linewright.feeds.oddsapi;

import app.linewright.feeds.http.ApiKey;
import app.linewright.feeds.http.Backoff;
import app.linewright.feeds.http.Body;
import app.linewright.feeds.http.Exchange;
import app.linewright.feeds.http.Silence;
import app.linewright.feeds.http.Transport;
import app.linewright.feeds.live.ApiRequest;
import app.linewright.feeds.live.Claim;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.live.Settlement;
import app.linewright.feeds.live.Settlement.State;
import app.linewright.feeds.live.StoredPayload;
import app.linewright.feeds.live.UsageLedger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks The Odds API. A question is let through by the ledger of usage, sent, and sent again only where it is certain
 * that it was not charged: it never left, it was refused as one too many, or the answer's headers say that it cost
 * nothing. What may have been charged is not asked again within its {@linkplain Tier window}.
 */
public final class OddsApiClient implements OddsApiSource {
    /** The provider in the ledger of usage, and the name of the feed. */
    public static final String PROVIDER = "odds_api";
    public static final String HOST = "https://api.the-odds-api.com";

    private static final Logger LOG = LoggerFactory.getLogger(OddsApiClient.class);

    private final Transport transport;
    private final String host;
    private final ApiKey key;
    private final UsageLedger ledger;
    private final int budget;
    private final Retry retry;
    private final InstantSource clock;

    /** How a question is repeated: how long to wait, by whose chance, and how a thread waits. */
    public record Retry(Backoff backoff, RandomGenerator random, Backoff.Sleeper sleeper) {}

    /**
     * @param host such as {@link #HOST}
     * @param budget the credits that may be spent in a month
     */
    public OddsApiClient(
            Transport transport,
            String host,
            ApiKey key,
            UsageLedger ledger,
            int budget,
            Retry retry,
            InstantSource clock) {
        this.transport = transport;
        this.host = host;
        this.key = key;
        this.ledger = ledger;
        this.budget = budget;
        this.retry = retry;
        this.clock = clock;
    }

    @Override
    public Reply ask(OddsApiCall call) {
        var request = request(call);
        var kept = kept(call);
        if (kept.isPresent()) {
            var answer = kept.get();
            return reply(call, answer.status(), answer.body(), OptionalInt.empty(), answer.answered());
        }
        return switch (ledger.claim(request, budget)) {
            case Claim.Granted granted -> asked(call, request, granted);
            case Claim.Known(StoredPayload answer) ->
                reply(call, answer.status(), answer.body(), OptionalInt.empty(), answer.answered());
            case Claim.Taken(Instant asked, Instant until) ->
                new Reply.None(new OddsApiProblem.AskedAlready(call.text(), asked, until));
            case Claim.Spent(var allowance, var limit) ->
                new Reply.None(new OddsApiProblem.BudgetSpent(allowance, limit));
        };
    }

    /**
     * Asks which sports there are, which costs nothing, whatever is known of them already.
     *
     * @return the credits that the provider says the key has left, where it says so
     * @throws FeedFailure if there is no answer, or the key is refused
     */
    OptionalInt test() throws FeedFailure {
        var sent = sent(new OddsApiCall.Sports(false));
        return switch (sent.reply()) {
            case Reply.Answer _ -> sent.end().remaining();
            case Reply.None(OddsApiProblem problem) -> throw new FeedFailure(problem);
        };
    }

    @Override
    public Optional<Instant> lastAnswered(OddsApiCall call) {
        return ledger.lastAnswered(request(call));
    }

    @Override
    public boolean keeps(OddsApiCall call) {
        return kept(call).isPresent();
    }

    /** The answer that is good for as long as it is kept: the past does not change. */
    private Optional<StoredPayload> kept(OddsApiCall call) {
        return call.tier() == Tier.HISTORY ? ledger.kept(request(call)) : Optional.empty();
    }

    private ApiRequest request(OddsApiCall call) {
        return new ApiRequest(
                PROVIDER, key.fingerprint(), call.text(), call.sameAs(), call.cost(), call.tier().window());
    }

    /** What came of sending a question once: how it stands in the ledger, what is told, whether it may be repeated. */
    private record Sent(Settlement end, Reply reply, boolean repeatable, Optional<Duration> retryAfter) {}

    private Reply asked(OddsApiCall call, ApiRequest request, Claim.Granted granted) {
        for (int attempt = 1; ; attempt++) {
            var sent = sent(call);
            var pause = sent.repeatable()
                    ? retry.backoff().pause(attempt, sent.retryAfter(), retry.random())
                    : Optional.<Duration>empty();
            // Time passes with the pauses: the window of what is sent now begins now.
            if (pause.isEmpty() || !waited(pause.get()) || !ledger.renew(granted, request)) {
                settle(granted, request, sent.end());
                log(call, sent);
                return sent.reply();
            }
        }
    }

    /** Also for a thread that is to stop: an interrupt would cut the writing off, and the database with it. */
    private void settle(Claim.Granted granted, ApiRequest request, Settlement end) {
        boolean stopped = Thread.interrupted();
        try {
            ledger.settle(granted, request, end);
        } finally {
            if (stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean waited(Duration pause) {
        try {
            retry.sleeper().sleep(pause);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void log(OddsApiCall call, Sent sent) {
        switch (sent.reply()) {
            case Reply.Answer(_, Body body) -> LOG.info("{}: {}, charged {}, {} left",
                    call.text(), body, said(sent.end().charged()), said(sent.end().remaining()));
            case Reply.None(OddsApiProblem problem) -> LOG.warn("{}: {} ({}, charged {})",
                    call.text(), problem.sentence(), sent.end().state(), said(sent.end().charged()));
        }
    }

    private static String said(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "?";
    }

    private Sent sent(OddsApiCall call) {
        var exchange = transport.get(host, call.path(), call.parameters(), "apiKey", key);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return switch (exchange) {
            case Exchange.Answered answered -> answered(call, answered, at);
            case Exchange.Cut(int status, Map<String, String> headers, Silence why) -> {
                var usage = UsageHeaders.of(headers);
                var free = usage.free(call, status);
                yield new Sent(
                        end(at, free ? State.FREE : State.LOST, usage, OptionalInt.of(status), Optional.empty()),
                        new Reply.None(new OddsApiProblem.NoAnswer(call.text(), why)),
                        free,
                        Optional.empty());
            }
            case Exchange.Lost(Silence why) -> new Sent(
                    end(at, State.LOST, UsageHeaders.NONE, OptionalInt.empty(), Optional.empty()),
                    new Reply.None(new OddsApiProblem.Unreachable(call.text(), why)),
                    call.cost() == 0,
                    Optional.empty());
            case Exchange.NotSent(Silence why) -> new Sent(
                    end(at, State.FREE, UsageHeaders.NONE, OptionalInt.empty(), Optional.empty()),
                    new Reply.None(new OddsApiProblem.Unreachable(call.text(), why)),
                    why != Silence.Plain.STOPPED,
                    Optional.empty());
        };
    }

    private static Sent answered(OddsApiCall call, Exchange.Answered answer, Instant at) {
        var usage = UsageHeaders.of(answer.headers());
        int status = answer.status();
        boolean free = usage.free(call, status);
        // To a question that is refused for what it asks, the answer stays the same for a while.
        boolean stands = answer.body().looksLikeJson() && (status == 200 || status == 404 || status == 422);
        var state = stands ? State.ANSWERED : free ? State.FREE : State.LOST;
        var reply = reply(call, status, answer.body(), usage.remaining(), at);
        var exhausted = reply instanceof Reply.None(OddsApiProblem.OutOfCredits _);
        return new Sent(
                end(
                        at,
                        state,
                        exhausted ? new UsageHeaders(usage.last(), OptionalInt.of(0)) : usage,
                        OptionalInt.of(status),
                        Optional.of(answer.body())),
                reply,
                free && !stands && (status == 200 || status == 429 || status >= 500),
                answer.header("retry-after").flatMap(header -> Backoff.retryAfter(header, at)));
    }

    private static Settlement end(
            Instant at, State state, UsageHeaders usage, OptionalInt status, Optional<Body> payload) {
        return new Settlement(at, state, usage.last(), usage.remaining(), status, payload);
    }

    private static Reply reply(OddsApiCall call, int status, Body body, OptionalInt remaining, Instant at) {
        if (status != 200) {
            return new Reply.None(Refusals.problem(call, status, body, remaining, at));
        }
        return body.looksLikeJson()
                ? new Reply.Answer(at, body)
                : new Reply.None(new OddsApiProblem.NoAnswer(call.text(), body.size() == 0
                        ? Silence.Plain.EMPTY
                        : Silence.Plain.NO_JSON));
    }
}
