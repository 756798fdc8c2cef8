package app.linewright.odds.devig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.quicktheories.QuickTheory.qt;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against an independent solution: the defining equations bisected with 34 digits, from the exact prices. */
class DevigPrecisionTest {
    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWO = BigDecimal.TWO;
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final double[][] HARD = {
        {1.01, 26, 101}, {1.10, 9, 21}, {1.001, 501, 1001}, {1.9, 1.9}, {1.0001, 1.0001, 1.0001}, {1.05, 15},
        {2.0000000001, 1.99999}, {3, 3, 2.999999999}, {1.004, 1.004}, {1.02, 900, 900, 900, 900, 900}, {4, 4, 4, 1.01},
        {1.5, 3, 1000}, {34, 41, 51, 67, 1.001}, {2, 2, 100_000}, {1.3, 4.5, 12.5},
    };

    @ParameterizedTest
    @EnumSource
    void hardBooksAgreeWithAnIndependentSolution(DevigMethod method) {
        for (var prices : HARD) {
            assertPrecise(method, prices);
        }
    }

    @ParameterizedTest
    @EnumSource
    void booksOfAllSizesAgreeWithAnIndependentSolution(DevigMethod method) {
        qt().withFixedSeed(11).withExamples(25).forAll(Books.books(14, 1.0001, 2.0)).checkAssert(prices ->
                assertPrecise(method, prices));
        qt().withFixedSeed(12).withExamples(2).forAll(Books.withMargin()).checkAssert(prices ->
                assertPrecise(method, prices));
    }

    @Test
    void theLogarithmIsExactToTheLastDigits() {
        var prices = new double[4000];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = i < 2000 ? 1 + Math.pow(2, -i / 40.0) : Math.pow(1.007, i - 1999);
        }
        var logs = new double[prices.length];
        Logarithms.of(prices, logs, new double[prices.length], prices.length);
        for (int i = 0; i < prices.length; i++) {
            assertThat(logs[i]).isCloseTo(Math.log(prices[i]), within(4 * Math.ulp(Math.log(prices[i]))));
        }
    }

    private static void assertPrecise(DevigMethod method, double... prices) {
        if (!(Devig.of(method, prices) instanceof Devigged.Fair fair) || fair.underround()) {
            return;
        }
        var implied = Arrays.stream(prices).mapToObj(BigDecimal::new).map(o -> ONE.divide(o, DIGITS)).toList();
        var booksum = implied.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var n = BigDecimal.valueOf(prices.length);
        var margin = booksum.subtract(ONE);
        BinaryOperator<BigDecimal> probability =
                switch (method) {
                    case MULTIPLICATIVE -> (pi, _) -> pi.divide(booksum, DIGITS);
                    case ADDITIVE -> (pi, _) -> pi.subtract(margin.divide(n, DIGITS));
                    case BALANCED_BOOK -> {
                        var z = margin.divide(n.subtract(ONE), DIGITS);
                        yield (pi, _) -> pi.subtract(z).divide(ONE.subtract(z), DIGITS);
                    }
                    case GOTO -> {
                        var errors = implied.stream().map(pi -> ONE.subtract(pi).sqrt(DIGITS));
                        var z = margin.divide(errors.reduce(BigDecimal.ZERO, BigDecimal::add), DIGITS);
                        yield (pi, _) -> pi.subtract(z.multiply(ONE.subtract(pi).sqrt(DIGITS)));
                    }
                    case POWER -> (pi, k) -> exp(k.multiply(ln(pi), DIGITS));
                    case ODDS_RATIO -> (pi, c) -> pi.divide(c.add(pi).subtract(c.multiply(pi)), DIGITS);
                    case SHIN -> (pi, z) -> {
                        var outsiders = ONE.subtract(z);
                        var root = z.multiply(z)
                                .add(FOUR.multiply(outsiders).multiply(pi).multiply(pi).divide(booksum, DIGITS))
                                .sqrt(DIGITS);
                        return root.subtract(z).divide(TWO.multiply(outsiders), DIGITS);
                    };
                };
        var parameter =
                switch (method) {
                    case MULTIPLICATIVE, ADDITIVE, BALANCED_BOOK, GOTO -> BigDecimal.ZERO;
                    case POWER, ODDS_RATIO -> bisect(probability, implied, ONE, BigDecimal.valueOf(1_000_000));
                    case SHIN -> bisect(probability, implied, BigDecimal.ZERO, new BigDecimal("0.9999999999"));
                };
        for (int i = 0; i < prices.length; i++) {
            assertThat(fair.probabilities().get(i))
                    .as("%s of %s", method, Arrays.toString(prices))
                    .isCloseTo(probability.apply(implied.get(i), parameter).doubleValue(), within(2e-14));
        }
    }

    /** The parameter at which the probabilities, which fall as it grows, sum to 1. */
    private static BigDecimal bisect(
            BinaryOperator<BigDecimal> probability, List<BigDecimal> implied, BigDecimal from, BigDecimal to) {
        var low = from;
        var high = to;
        for (int i = 0; i < 100; i++) {
            var middle = low.add(high).divide(TWO, DIGITS);
            var sum = BigDecimal.ZERO;
            for (var pi : implied) {
                sum = sum.add(probability.apply(pi, middle));
            }
            if (sum.compareTo(ONE) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** By halving the exponent until it is small, and squaring back. */
    private static BigDecimal exp(BigDecimal exponent) {
        if (exponent.compareTo(BigDecimal.valueOf(-200)) < 0) {
            return BigDecimal.ZERO;
        }
        var small = exponent.divide(BigDecimal.valueOf(1024), DIGITS);
        var term = ONE;
        var sum = ONE;
        for (int i = 1; i < 24; i++) {
            term = term.multiply(small).divide(BigDecimal.valueOf(i), DIGITS);
            sum = sum.add(term);
        }
        return sum.pow(1024, new MathContext(40));
    }

    /** By Newton's step on exp from the double. */
    private static BigDecimal ln(BigDecimal value) {
        var log = new BigDecimal(Math.log(value.doubleValue()));
        for (int i = 0; i < 2; i++) {
            var e = exp(log);
            log = log.add(TWO.multiply(value.subtract(e)).divide(value.add(e), DIGITS), DIGITS);
        }
        return log;
    }
}
