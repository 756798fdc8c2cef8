package app.linewright.feeds.demo;

/**
 * What many like trials come to, each of which brings 0, 1, 2 or 3: a compound binomial distribution.
 *
 * <p>Its probabilities are the coefficients of (p₀ + p₁x + p₂x² + p₃x³)ⁿ, each of which follows from the three before
 * it (the power of a series, after J. C. P. Miller; in actuarial science De Pril 1985). The recursion loses no
 * precision that matters as long as p₀ is 0.15 or more.
 */
final class Tally implements Figure {
    private final int trials;
    private final double one;
    private final double two;
    private final double three;
    /** The probabilities of at most 0, 1, … as far as anybody asked. */
    private double[] atMost;

    /**
     * @param trials n, how many there are
     * @param one the probability that a trial brings 1
     * @param two that it brings 2
     * @param three that it brings 3
     */
    Tally(int trials, double one, double two, double three) {
        this.trials = trials;
        this.one = one;
        this.two = two;
        this.three = three;
        this.atMost = summed(15);
    }

    private double[] summed(int most) {
        double[] sums = exactly(trials, one, two, three, most);
        for (int number = 1; number <= most; number++) {
            sums[number] += sums[number - 1];
        }
        return sums;
    }

    private double atMost(int number) {
        if (number >= atMost.length) {
            atMost = summed(2 * number);
        }
        return atMost[number];
    }

    /** How many of {@code trials} come true, each with {@code probability}. */
    static Tally of(int trials, double probability) {
        return new Tally(trials, probability, 0, 0);
    }

    /** The probabilities of 0, 1, … {@code most}. */
    static double[] exactly(int trials, double one, double two, double three, int most) {
        double none = 1 - one - two - three;
        double[] exactly = new double[most + 1];
        exactly[0] = StrictMath.pow(none, trials);
        for (int number = 1; number <= Math.min(most, 3 * trials); number++) {
            double sum = (trials + 1.0 - number) * one * exactly[number - 1];
            if (number > 1) {
                sum += (2 * (trials + 1.0) - number) * two * exactly[number - 2];
            }
            if (number > 2) {
                sum += (3 * (trials + 1.0) - number) * three * exactly[number - 3];
            }
            exactly[number] = sum / (number * none);
        }
        return exactly;
    }

    @Override
    public double above(int number) {
        return number < 0 ? 1 : number >= 3 * trials ? 0 : 1 - atMost(number);
    }

    /** The smallest number that the figure is as likely to be below as above. */
    int median() {
        int median = 0;
        while (atMost(median) < 0.5) {
            median++;
        }
        return median;
    }
}
