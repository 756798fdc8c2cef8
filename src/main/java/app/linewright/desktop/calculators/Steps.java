package app.linewright.desktop.calculators;

import app.linewright.odds.Money;
import java.util.Currency;
import java.util.List;

/** The steps that stakes are rounded to. */
final class Steps {
    /** In the currency's major unit. */
    static final List<String> ALL = List.of("0.01", "1", "5");

    private Steps() {}

    /** In minor units; one where the currency has no smaller unit than the step. */
    static long minor(String step, Currency currency) {
        return step.equals(ALL.getFirst()) ? 1 : Money.parse(step, currency).minor();
    }
}
