package app.linewright.feeds.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a request is sent again: doubling from {@code first} up to {@code longest}, of which a random
 * half to whole is waited, so that many clients that failed together do not come back together. A server that says how
 * long ({@code Retry-After}) is waited for, and not at all where it asks for more than {@code patience}.
 *
 * @param attempts how often a request is sent at most, the first time included
 */
public record Backoff(int attempts, Duration first, Duration longest, Duration patience) {
    /** The provider asks to wait “a couple of seconds” when it is asked too often. */
    public static final Backoff USUAL =
            new Backoff(4, Duration.ofSeconds(1), Duration.ofSeconds(8), Duration.ofSeconds(30));

    /** How a thread waits. */
    @FunctionalInterface
    public interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    /**
     * The pause after {@code failed} attempts; empty where the request is given up.
     *
     * @param asked what the server asked for, if it did
     */
    public Optional<Duration> pause(int failed, Optional<Duration> asked, RandomGenerator random) {
        if (failed >= attempts || asked.filter(time -> time.compareTo(patience) > 0).isPresent()) {
            return Optional.empty();
        }
        var doubled = first.multipliedBy(1L << Math.min(failed - 1, 20));
        long most = Math.min(doubled.toMillis(), longest.toMillis());
        var own = Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
        return Optional.of(asked.filter(time -> time.compareTo(own) > 0).orElse(own));
    }

    /** What a {@code Retry-After} header says, in seconds or as an HTTP date; empty for anything else. */
    public static Optional<Duration> retryAfter(String header, Instant now) {
        var text = header.strip();
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            var until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Optional.of(until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
