package app.linewright.desktop.calculators;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers with a chosen count of decimals, a true minus and a no-break space before the per cent sign. */
final class Decimals {
    private Decimals() {}

    static String fixed(double value, int decimals) {
        var rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return (rounded.signum() < 0 ? "−" : "") + rounded.abs().toPlainString();
    }

    static String percent(double fraction, int decimals) {
        return fixed(100 * fraction, decimals) + "\u00A0%";
    }
}
