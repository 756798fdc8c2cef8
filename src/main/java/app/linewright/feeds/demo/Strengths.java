package app.linewright.feeds.demo;

import app.linewright.feeds.demo.Chance.Kind;
import java.time.Instant;

/**
 * How good the teams of a league are, in logarithms of what they score: each has its own level, and drifts in waves
 * around it.
 *
 * @param mean what a side scores on average, in logarithms
 * @param atHome by how much more the home side scores than the away side
 * @param level the deviation of the teams' levels
 * @param drift how high each wave is
 */
record Strengths(Chance chance, double mean, double atHome, double level, double drift) {
    /** The lengths of the waves, in hours. */
    private static final double[] WAVES = {7, 23, 61};

    /** The logarithms of what home and away are expected to score. */
    double[] rates(int home, int away, Instant at) {
        return new double[] {
            mean + atHome / 2 + of(home, 0, at) - of(away, 1, at),
            mean - atHome / 2 + of(away, 0, at) - of(home, 1, at)
        };
    }

    /** How much better than others a team attacks (0) or defends (1). */
    private double of(int team, int part, Instant at) {
        double hours = at.getEpochSecond() / 3_600.0;
        double strength = level * chance.normal(Kind.STRENGTH, team, part, 0);
        for (int wave = 0; wave < WAVES.length; wave++) {
            double phase = chance.even(Kind.PHASE, team, part, wave);
            strength += drift * StrictMath.sin(2 * Math.PI * (hours / WAVES[wave] + phase));
        }
        return strength;
    }
}
