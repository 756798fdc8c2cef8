package app.linewright.feeds.live;

import app.linewright.store.Database;
import app.linewright.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Lets calls of a provider through, at most one in its window that can be charged and none beyond the budget. A call is
 * written to disk before it is sent, as one that costs the most it can; so neither a crash nor a lost answer lets it be
 * paid for twice, or forgotten.
 */
public final class UsageLedger {
    private static final int LAST_CALLS = 20;

    private final Database database;
    private final ApiUsageStore usage;
    private final RawPayloadStore payloads;
    private final InstantSource clock;

    public UsageLedger(Database database, ApiUsageStore usage, RawPayloadStore payloads, InstantSource clock) {
        this.database = database;
        this.usage = usage;
        this.payloads = payloads;
        this.clock = clock;
    }

    /**
     * Asks to make a call; where it is granted, it is on disk.
     *
     * @param budget the credits that may be spent in a month
     */
    public Claim claim(ApiRequest request, int budget) {
        var now = now();
        // What need not be asked needs no lock either.
        var known = database.read(transaction -> standing(transaction, request, now));
        return known.orElseGet(() -> database.writeDurably(transaction -> {
            usage.lock(transaction, request);
            return standing(transaction, request, now)
                    .orElseGet(() -> granted(transaction, request, budget, now));
        }));
    }

    /** What the last call that asked for the same says to this one; empty where it may be made. */
    private Optional<Claim> standing(Transaction transaction, ApiRequest request, Instant now) {
        return usage.last(transaction, request)
                // A call of the future was made before the clock was set back; how long ago nobody knows.
                .filter(call -> Duration.between(call.at(), now).abs().compareTo(request.window()) < 0)
                .flatMap(call -> payloads.find(transaction, call.id())
                        .filter(_ -> call.state() == Settlement.State.ANSWERED)
                        // What is free may be tried again after a refusal.
                        .filter(answer -> answer.status() == 200 || call.expected() > 0)
                        .<Claim>map(Claim.Known::new)
                        .or(() -> call.mayHaveBeenCharged()
                                ? Optional.of(new Claim.Taken(call.at(), call.at().plus(request.window())))
                                : Optional.empty()));
    }

    private Claim granted(Transaction transaction, ApiRequest request, int budget, Instant now) {
        if (request.cost() > 0) {
            var allowance = usage.allowance(transaction, request.provider(), request.keyPrint(), budget, now);
            if (!allowance.allows(request.cost())) {
                return new Claim.Spent(allowance, allowance.limit(request.cost()));
            }
        }
        return new Claim.Granted(usage.begin(transaction, request, now));
    }

    /**
     * Asks to send a call again that was granted a while ago and certainly not charged: its window begins anew.
     *
     * @return false where the same was let through for somebody else in between; it is not to be sent then
     */
    public boolean renew(Claim.Granted granted, ApiRequest request) {
        var now = now();
        return database.writeDurably(transaction -> {
            usage.lock(transaction, request);
            boolean mine = usage.last(transaction, request).filter(call -> call.id() == granted.id()).isPresent();
            if (mine) {
                usage.begunAgain(transaction, granted.id(), now);
            }
            return mine;
        });
    }

    /** Writes down what became of a call that was granted, and keeps its answer. */
    public void settle(Claim.Granted granted, ApiRequest request, Settlement end) {
        database.write(transaction -> {
            int unsaid = switch (end.state()) {
                case SENT, LOST -> request.cost();
                // What is refused is not served; the provider says so in its headers where it is otherwise.
                case ANSWERED -> end.status().orElse(0) == 200 ? request.cost() : 0;
                case FREE -> 0;
            };
            usage.settle(transaction, granted.id(), request, end, end.charged().orElse(unsaid));
            end.payload().ifPresent(body -> payloads.put(
                    transaction,
                    granted.id(),
                    request.provider(),
                    request.key(),
                    new StoredPayload(request.text(), end.at(), end.status().orElse(0), body)));
            return end;
        });
    }

    /** The last answer with status 200 to a call that asked for the same, however long ago, if it is kept. */
    public Optional<StoredPayload> kept(ApiRequest request) {
        var now = now();
        return database.read(transaction -> payloads.last(transaction, request.provider(), request.sameAs(), now))
                .filter(answer -> answer.body().looksLikeJson());
    }

    /** When a question that asked for the same was last answered well, if that is still known. */
    public Optional<Instant> lastAnswered(ApiRequest request) {
        return database.read(transaction -> usage.lastAnswered(transaction, request));
    }

    /** What was asked with a key this month, and what is left of {@code budget}. */
    public Usage usage(String provider, String keyPrint, int budget) {
        var now = now();
        return database.read(transaction -> new Usage(
                usage.allowance(transaction, provider, keyPrint, budget, now),
                usage.days(transaction, provider, keyPrint, YearMonth.from(now.atZone(ZoneOffset.UTC))),
                usage.lastCalls(transaction, provider, keyPrint, LAST_CALLS)));
    }

    /** Forgets answers that are older than {@code age}. */
    public void forgetPayloads(Duration age) {
        var before = now().minus(age);
        database.write(transaction -> payloads.forgetBefore(transaction, before));
    }

    /** Both engines keep microseconds: an instant that is told is the one that is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
