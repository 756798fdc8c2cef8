package app.linewright.desktop.opportunity;

import app.linewright.odds.Money;
import app.linewright.odds.PriceFormat;
import java.time.ZoneId;
import java.util.Currency;

/** The choices of the panel: which of its three views is shown, and how. */
final class Offering {
    private Offering() {}

    /** What is looked for. */
    enum Kind {
        VALUE,
        ARBITRAGE,
        MIDDLES
    }

    /** The order of what is found. */
    enum Sort {
        EDGE,
        AGE,
        START
    }

    /** The least edge of a value shown. */
    enum Minimum {
        ZERO(0),
        ONE(0.01),
        TWO(0.02),
        FIVE(0.05);

        private final double fraction;

        Minimum(double fraction) {
            this.fraction = fraction;
        }

        double fraction() {
            return fraction;
        }
    }

    /** What every stake is a multiple of. */
    enum Step {
        /** The currency's minor unit. */
        SMALLEST(0),
        ONE(1),
        FIVE(5);

        private final int units;

        Step(int units) {
            this.units = units;
        }

        /** In minor units of {@code currency}. */
        long minor(Currency currency) {
            return Math.max(1, units * Money.parse("1", currency).minor());
        }
    }

    /** A step as it is offered: {@code 0.01}, {@code 5}. */
    static String text(Step step, Currency currency) {
        return step == Step.SMALLEST
                ? new Money(currency, 1).amount().toPlainString()
                : Integer.toString(step.units);
    }

    /** What the stored prices are asked for. */
    record Wanted(Kind kind, double minimumEdge, Money total, ZoneId zone) {}

    /** How what was found is shown. */
    record Shown(PriceFormat format, Sort sort, Step step, Money total, ZoneId zone) {}
}
