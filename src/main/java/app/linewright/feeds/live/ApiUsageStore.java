package app.linewright.feeds.live;

import app.linewright.feeds.live.Settlement.State;
import app.linewright.store.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The tables {@code api_usage} and {@code api_quotas}: what was asked of a provider, and what that cost. */
public final class ApiUsageStore {
    /** What the ledger keeps of a call. */
    record Call(long id, Instant at, State state, int expected) {
        /** Whether it may have been charged, so that it must not be made again in its window. */
        boolean mayHaveBeenCharged() {
            return switch (state) {
                case SENT, LOST, ANSWERED -> expected > 0;
                case FREE -> false;
            };
        }
    }

    /** Lets no other call of this key be let through until the transaction ends. */
    void lock(Transaction transaction, ApiRequest request) {
        var handle = transaction.handle();
        handle.execute(
                "INSERT INTO api_quotas (provider, key_print) VALUES (?, ?) ON CONFLICT DO NOTHING",
                request.provider(),
                request.keyPrint());
        handle.createQuery("""
                        SELECT key_print FROM api_quotas
                        WHERE provider = :provider AND key_print = :key
                        FOR UPDATE
                        """)
                .bind("provider", request.provider())
                .bind("key", request.keyPrint())
                .mapTo(String.class)
                .one();
    }

    /** The last call that asked for the same, if any, except those that were certainly not charged. */
    Optional<Call> last(Transaction transaction, ApiRequest request) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT id, called_at, state, expected FROM api_usage
                        WHERE provider = :provider AND request_key = :key AND state <> 'FREE'
                        ORDER BY called_at DESC, id DESC
                        FETCH FIRST 1 ROW ONLY
                        """)
                .bind("provider", request.provider())
                .bind("key", request.key())
                .map((row, context) -> new Call(
                        row.getLong(1), instant(row, 2), State.valueOf(row.getString(3)), row.getInt(4)))
                .findOne();
    }

    /** When a call that asked for the same was last made and answered with status 200. */
    Optional<Instant> lastAnswered(Transaction transaction, ApiRequest request) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT MAX(called_at) FROM api_usage
                        WHERE provider = :provider AND request_key = :key AND state = 'ANSWERED' AND status = 200
                        """)
                .bind("provider", request.provider())
                .bind("key", request.key())
                .mapTo(Instant.class)
                .findOne();
    }

    /** Writes down a call that is about to be sent. */
    long begin(Transaction transaction, ApiRequest request, Instant at) {
        return transaction
                .handle()
                .createUpdate("""
                        INSERT INTO api_usage (provider, key_print, called_on, called_at, request, request_key,
                                               expected, charged, state)
                        VALUES (:provider, :key, :day, :at, :request, :requestKey, :cost, :cost, 'SENT')
                        """)
                .bind("provider", request.provider())
                .bind("key", request.keyPrint())
                .bind("day", day(at))
                .bind("at", at)
                .bind("request", request.text())
                .bind("requestKey", request.key())
                .bind("cost", request.cost())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /** Writes down that a call is about to be sent again. */
    void begunAgain(Transaction transaction, long id, Instant at) {
        transaction
                .handle()
                .execute("UPDATE api_usage SET called_at = ?, called_on = ? WHERE id = ?", at, day(at), id);
    }

    /** Writes down what became of a call; what it was expected to cost stands where the provider did not say. */
    void settle(Transaction transaction, long id, ApiRequest request, Settlement end, int charged) {
        transaction
                .handle()
                .createUpdate("""
                        UPDATE api_usage SET state = :state, charged = :charged, status = :status WHERE id = :id
                        """)
                .bind("state", end.state().name())
                .bind("charged", charged)
                .bind("status", end.status().isPresent() ? end.status().getAsInt() : null)
                .bind("id", id)
                .execute();
        end.remaining().ifPresent(remaining -> transaction
                .handle()
                .createUpdate("""
                        UPDATE api_quotas SET remaining = :remaining, told_at = :at
                        WHERE provider = :provider AND key_print = :key
                        """)
                .bind("remaining", remaining)
                .bind("at", end.at())
                .bind("provider", request.provider())
                .bind("key", request.keyPrint())
                .execute());
    }

    /** How much of {@code budget} may still be spent with this key at {@code at}. */
    Allowance allowance(Transaction transaction, String provider, String keyPrint, int budget, Instant at) {
        var day = day(at);
        var days = days(transaction, provider, keyPrint, YearMonth.from(day));
        return new Allowance(
                day,
                budget,
                days.stream().mapToInt(UsageDay::credits).sum(),
                days.stream().filter(each -> each.day().equals(day)).mapToInt(UsageDay::credits).sum(),
                remaining(transaction, provider, keyPrint, at));
    }

    /**
     * What the provider said is left this month, less what may have been charged since then without its saying so. Its
     * word counts for a day: then it is asked anew, as a plan can have been enlarged.
     */
    private static OptionalInt remaining(Transaction transaction, String provider, String keyPrint, Instant at) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT quota.remaining - (
                            SELECT COALESCE(SUM(charged), 0) FROM api_usage call
                            WHERE call.provider = quota.provider AND call.key_print = quota.key_print
                                  AND call.called_at > quota.told_at AND call.state IN ('SENT', 'LOST'))
                        FROM api_quotas quota
                        WHERE quota.provider = :provider AND quota.key_print = :key AND quota.remaining IS NOT NULL
                              AND quota.told_at >= :month AND quota.told_at > :dayBefore
                        """)
                .bind("provider", provider)
                .bind("key", keyPrint)
                .bind("month", day(at).withDayOfMonth(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .bind("dayBefore", at.minus(1, ChronoUnit.DAYS))
                .mapTo(Integer.class)
                .findOne()
                .map(remaining -> OptionalInt.of(Math.max(0, remaining)))
                .orElse(OptionalInt.empty());
    }

    /** What was spent on each day of a month on which calls were made, by day. */
    List<UsageDay> days(Transaction transaction, String provider, String keyPrint, YearMonth month) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT called_on, COUNT(*), SUM(charged) FROM api_usage
                        WHERE provider = :provider AND key_print = :key AND called_on BETWEEN :first AND :last
                        GROUP BY called_on
                        ORDER BY called_on
                        """)
                .bind("provider", provider)
                .bind("key", keyPrint)
                .bind("first", month.atDay(1))
                .bind("last", month.atEndOfMonth())
                .map((row, context) ->
                        new UsageDay(row.getObject(1, LocalDate.class), row.getInt(2), row.getInt(3)))
                .list();
    }

    /** The last calls, the latest first. */
    List<UsageCall> lastCalls(Transaction transaction, String provider, String keyPrint, int most) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT called_at, request, state, status, expected, charged FROM api_usage
                        WHERE provider = :provider AND key_print = :key
                        ORDER BY called_at DESC, id DESC
                        FETCH FIRST :most ROWS ONLY
                        """)
                .bind("provider", provider)
                .bind("key", keyPrint)
                .bind("most", most)
                .map((row, context) -> new UsageCall(
                        instant(row, 1),
                        row.getString(2),
                        State.valueOf(row.getString(3)),
                        Optional.ofNullable(row.getObject(4, Integer.class)),
                        row.getInt(5),
                        row.getInt(6)))
                .list();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
