package app.linewright.feeds.demo;

import app.linewright.feeds.demo.Chance.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When the books look over their prices on a game: each at its own pace, from its own first look on.
 *
 * @param game the game's number
 * @param opens when the game can be priced first
 */
record Looks(Chance chance, long game, Instant opens) {
    /** An opinion lasts so long. */
    private static final Duration OPINION = Duration.ofMinutes(15);

    private static final Duration TICK = Duration.ofMinutes(1);

    /** When {@code book} looked last, at {@code now}; empty before it looked first. */
    Optional<Instant> last(DemoBook book, Instant now) {
        double phase = chance.even(Kind.PACE, game, book.number(), 0);
        var first = opens.plusSeconds((long) Math.floor(phase * book.pace().toSeconds()));
        return now.isBefore(first)
                ? Optional.empty()
                : Optional.of(first.plus(book.pace().multipliedBy(
                        Duration.between(first, now).dividedBy(book.pace()))));
    }

    /** The minute, counted from the opening, up to which a book that looks at {@code looked} has heard everything. */
    long heard(DemoBook book, Instant looked) {
        return Math.max(0, Duration.between(opens, looked).minus(book.delay()).dividedBy(TICK));
    }

    /**
     * By how much {@code book} is off in its view of {@code series}, in its own measure. It changes its mind at times
     * of its own, so that there is no instant at which everything moves.
     */
    double opinion(DemoBook book, long series, Instant looked) {
        long own = series * DemoBook.ALL.size() + book.number();
        double phase = chance.even(Kind.OPINION_TIME, game, own, 0);
        long since = looked.getEpochSecond() + (long) (phase * OPINION.toSeconds());
        return chance.normal(Kind.OPINION, game, own, since / OPINION.toSeconds());
    }
}
