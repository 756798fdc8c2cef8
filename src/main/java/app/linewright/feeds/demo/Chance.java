package app.linewright.feeds.demo;

/**
 * Chance that can be looked up: the same seed, kind and place always give the same number, whichever was asked before.
 * So a simulation can be asked for any instant, and says the same after a restart.
 *
 * <p>The numbers are those of SplitMix64 (Steele, Lea and Flood 2014), begun anew from each place.
 */
record Chance(long seed) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double SQRT_3 = 1.7320508075688772;

    /** What a number is for: each kind is a series of its own. */
    enum Kind {
        STRENGTH(1),
        PHASE(2),
        MOVE(3),
        NEWS(4),
        NEWS_SIZE(5),
        OPINION(6),
        PACE(7),
        GOALS(8),
        GOAL_TIME(9),
        ABSENCE(10),
        ABSENCE_TIME(11),
        TALENT(12),
        SCORER(13),
        POINTS(14),
        ASSIST(15),
        REBOUND(16),
        SHOOT_OFF(17),
        OPINION_TIME(18);

        private final int number;

        Kind(int number) {
            this.number = number;
        }
    }

    /** Evenly spread from 0 (included) to 1 (not included). */
    double even(Kind kind, long first, long second, long third) {
        return (bits(kind, first, second, third, 0) >>> 11) * 0x1p-53;
    }

    /** Normally spread around 0 with deviation 1, by Box and Muller (1958). */
    double normal(Kind kind, long first, long second, long third) {
        double radius = 1 - (bits(kind, first, second, third, 0) >>> 11) * 0x1p-53;
        double angle = (bits(kind, first, second, third, 1) >>> 11) * 0x1p-53;
        return StrictMath.sqrt(-2 * StrictMath.log(radius)) * StrictMath.cos(2 * Math.PI * angle);
    }

    /**
     * Nearly normally spread around 0 with deviation 1, and found in a tenth of the time: the sum of four even numbers
     * of 16 bits (Irwin and Hall 1927). Nothing is further than 2√3 away.
     */
    double nearlyNormal(Kind kind, long first, long second, long third) {
        long bits = bits(kind, first, second, third, 0);
        long sum = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
        return SQRT_3 * (sum - 2 * 65_535.0) / 65_536;
    }

    private long bits(Kind kind, long first, long second, long third, long fourth) {
        long state = mixed(seed + kind.number * GOLDEN);
        state = mixed(state + first * GOLDEN);
        state = mixed(state + second * GOLDEN);
        state = mixed(state + third * GOLDEN);
        return mixed(state + fourth * GOLDEN + GOLDEN);
    }

    private static long mixed(long bits) {
        long mixed = bits;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
