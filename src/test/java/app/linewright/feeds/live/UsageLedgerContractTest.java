package app.linewright.feeds.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import app.linewright.feeds.http.Body;
import app.linewright.feeds.live.Settlement.State;
import app.linewright.store.Database;
import app.linewright.store.OnEveryEngine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of calls that may be charged, one in its window is let through, and none beyond the budget. */
@OnEveryEngine
class UsageLedgerContractTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final int PLENTY = 1_000_000;

    private final Database database;
    private final RawPayloadStore payloads = new RawPayloadStore();
    private Instant now = NOON;
    private final UsageLedger ledger;

    UsageLedgerContractTest(Database database) {
        this.database = database;
        this.ledger = restarted();
    }

    @Test
    void aCallIsInTheLedgerBeforeItIsSentAsOneThatCostsTheMost() {
        assertThat(ledger.claim(odds(3), PLENTY)).isInstanceOf(Claim.Granted.class);

        var usage = ledger.usage("odds_api", "k1", PLENTY);
        assertThat(usage.allowance().spent()).isEqualTo(3);
        assertThat(usage.lastCalls()).containsExactly(
                new UsageCall(NOON, "/odds", State.SENT, Optional.empty(), 3, 3));
    }

    @Test
    void aCallWhoseEndNobodySawIsNotMadeAgainInItsWindowNorForgotten() {
        assertThat(ledger.claim(odds(3), PLENTY)).isInstanceOf(Claim.Granted.class);
        now = NOON.plusSeconds(29);

        assertThat(restarted().claim(odds(3), PLENTY)).isEqualTo(new Claim.Taken(NOON, NOON.plus(WINDOW)));
        now = NOON.plusSeconds(30);
        assertThat(restarted().claim(odds(3), PLENTY)).isInstanceOf(Claim.Granted.class);
        assertThat(ledger.usage("odds_api", "k1", PLENTY).allowance().spent()).isEqualTo(6);
    }

    @Test
    void anAnswerIsKnownForItsWindow() {
        settle(odds(3), answered(2, 480, "[1]"));
        now = NOON.plusSeconds(20);

        assertThat(restarted().claim(odds(3), PLENTY))
                .isEqualTo(new Claim.Known(new StoredPayload("/odds", NOON, 200, body("[1]"))));
        var allowance = ledger.usage("odds_api", "k1", 500).allowance();
        assertThat(allowance.spent()).isEqualTo(2);
        assertThat(allowance.remaining()).hasValue(480);
    }

    @Test
    void whatWasCertainlyNotChargedMayBeAskedAgainAtOnce() {
        settle(odds(3), end(State.FREE));

        assertThat(ledger.claim(odds(3), PLENTY)).isInstanceOf(Claim.Granted.class);
        assertThat(ledger.usage("odds_api", "k1", PLENTY).allowance().spent()).isEqualTo(3);
    }

    @Test
    void aFreeCallThatWentWrongMayBeAskedAgainAtOnce() {
        settle(odds(0), end(State.LOST));

        assertThat(ledger.claim(odds(0), 0)).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void withoutSayingWhatItChargedACallCountsAsTheMostItCanCost() {
        settle(odds(3), end(State.LOST));

        assertThat(ledger.usage("odds_api", "k1", PLENTY).allowance().spent()).isEqualTo(3);
    }

    @Test
    void theBudgetEndsAndTheProvidersOwnQuotaToo() {
        settle(odds(3), answered(3, 100, "[]"));
        now = NOON.plus(Duration.ofHours(1));

        assertThat(ledger.claim(odds(4), 6)).asInstanceOf(type(Claim.Spent.class))
                .extracting(Claim.Spent::limit).isEqualTo(Allowance.Limit.MONTH);
        assertThat(ledger.claim(odds(101), PLENTY)).asInstanceOf(type(Claim.Spent.class))
                .extracting(Claim.Spent::limit).isEqualTo(Allowance.Limit.PROVIDER);
    }

    @Test
    void whatTheProviderSaidIsLeftShrinksByWhatMayHaveBeenChargedSince() {
        settle(odds(3), answered(3, 100, "[]"));
        now = NOON.plusSeconds(60);
        settle(odds(3), end(State.LOST));

        assertThat(ledger.usage("odds_api", "k1", PLENTY).allowance().remaining()).hasValue(97);
    }

    @Test
    void aNewMonthBeginsWithAFullBudgetAndAnotherKeyHasItsOwn() {
        settle(odds(3), answered(3, 0, "[]"));
        assertThat(ledger.usage("odds_api", "k2", 500).allowance().left()).isEqualTo(500);
        now = Instant.parse("2026-12-01T00:00:00Z");

        var allowance = ledger.usage("odds_api", "k1", 500).allowance();
        assertThat(allowance.left()).isEqualTo(500);
        assertThat(allowance.remaining()).isEmpty();
    }

    @Test
    void ofManyThatAskAtOnceOneIsLetThrough() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var claims = threads.invokeAll(IntStream.range(0, 8)
                            .<Callable<Claim>>mapToObj(_ -> () -> ledger.claim(odds(3), PLENTY))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(claims).filteredOn(Claim.Granted.class::isInstance).hasSize(1);
            assertThat(claims).filteredOn(Claim.Taken.class::isInstance).hasSize(7);
        }
    }

    @Test
    void aLargeAnswerComesBackAsItWasAndIsForgottenWhenItIsOld() {
        var noise = new byte[2_500_000];
        new Random(7).nextBytes(noise);
        noise[0] = '[';
        noise[noise.length - 1] = ']';
        settle(odds(3), new Settlement(
                now,
                State.ANSWERED,
                OptionalInt.of(3),
                OptionalInt.empty(),
                OptionalInt.of(200),
                Optional.of(new Body(noise))));

        assertThat(last(now)).hasValueSatisfying(payload -> assertThat(payload.body()).isEqualTo(new Body(noise)));
        assertThat(last(now.minusSeconds(1))).isEmpty();
        now = NOON.plus(Duration.ofDays(31));
        ledger.forgetPayloads(Duration.ofDays(30));
        assertThat(last(now)).isEmpty();
        assertThat(ledger.usage("odds_api", "k1", 500).lastCalls()).as("what it cost stays").hasSize(1);
    }

    private Optional<StoredPayload> last(Instant at) {
        return database.read(transaction -> payloads.last(transaction, "odds_api", "/odds", at));
    }

    private UsageLedger restarted() {
        return new UsageLedger(database, new ApiUsageStore(), new RawPayloadStore(), () -> now);
    }

    private void settle(ApiRequest request, Settlement end) {
        var claim = ledger.claim(request, PLENTY);
        assertThat(claim).isInstanceOf(Claim.Granted.class);
        ledger.settle((Claim.Granted) claim, request, end);
    }

    private static ApiRequest odds(int cost) {
        return new ApiRequest("odds_api", "k1", "/odds", "/odds", cost, WINDOW);
    }

    private Settlement end(State state) {
        return new Settlement(
                now, state, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
    }

    private Settlement answered(int charged, int remaining, String body) {
        return new Settlement(
                now,
                State.ANSWERED,
                OptionalInt.of(charged),
                OptionalInt.of(remaining),
                OptionalInt.of(200),
                Optional.of(body(body)));
    }

    private static Body body(String text) {
        return new Body(text.getBytes(StandardCharsets.UTF_8));
    }
}
