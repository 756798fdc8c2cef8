package app.linewright.feeds.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The games of a league that plays for ever: in every round everybody once, against everybody in turn.
 *
 * @param every from one round to the next
 * @param apart from one game of a round to the next
 * @param teams how many there are, an even number
 */
record Rounds(Duration every, Duration apart, int teams) {
    /** The games that start from {@code from} to {@code to}, both included. */
    List<Pairing> between(Instant from, Instant to) {
        List<Pairing> games = new ArrayList<>();
        long last = round(to);
        for (long round = round(from); round <= last; round++) {
            for (int pair = 0; pair < teams / 2; pair++) {
                var start = Instant.ofEpochSecond(round * every.toSeconds()).plus(apart.multipliedBy(pair));
                if (!start.isBefore(from) && !start.isAfter(to)) {
                    games.add(pairing(round, pair, start));
                }
            }
        }
        return games;
    }

    private long round(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), every.toSeconds());
    }

    /** The circle method: the last team stays, the others turn around it; the second half swaps home and away. */
    private Pairing pairing(long round, int pair, Instant start) {
        int turning = teams - 1;
        int turn = (int) Math.floorMod(round, 2L * turning);
        int one = (turn + pair) % turning;
        int other = pair == 0 ? turning : Math.floorMod(turn - pair, turning);
        boolean swapped = (turn / turning + (pair == 0 ? turn % turning : pair)) % 2 == 1;
        return new Pairing(
                round * (teams / 2) + pair, swapped ? other : one, swapped ? one : other, start, sequence(round));
    }

    /** The same pair meets several times a day, at the same place once in every full turn. */
    private int sequence(long round) {
        var midnight = Instant.ofEpochSecond(round * every.toSeconds())
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return 1 + (int) ((round - round(midnight)) / (2L * (teams - 1)));
    }
}
