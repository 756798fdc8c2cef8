package app.linewright.odds.devig;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A way to take the margin out of a book. With π = 1/price and B = Σπ, each turns the π of a market into fair
 * probabilities p that sum to 1. Below B = 1 only {@link #MULTIPLICATIVE} has an answer.
 */
public enum DevigMethod {
    /** p = π/B. Takes the same share from every outcome; never leaves (0, 1). */
    MULTIPLICATIVE("multiplicative", "multiplicative", "B"),

    /**
     * p = π − (B−1)/n. Takes the same amount from every outcome, so a long shot can fall below 0. The same as
     * Buchdahl's differential margin weighting, fair price n·o/(n − (B−1)·o).
     */
    ADDITIVE("additive", "additive", "d"),

    /** p = π^k (Vovk and Zhdanov 2009; Buchdahl's “logarithmic”). */
    POWER("power", "power", "k"),

    /** p = π/(C + π − Cπ): every fair odds ratio is the quoted one over C (Cheung 2015). The same as a logit shift. */
    ODDS_RATIO("odds-ratio", "odds ratio", "C"),

    /**
     * p = (√(z² + 4(1−z)π²/B) − z) / (2(1−z)), where z is the share of insiders among the bettors (Shin 1992, 1993;
     * Jullien and Salanié 1994). For two outcomes the same as additive.
     */
    SHIN("shin", "Shin", "z"),

    /** p = (π − z)/(1 − z), z = (B−1)/(n−1) (Fingleton and Waldron 1999); a long shot can fall below 0. */
    BALANCED_BOOK("balanced-book", "balanced book", "z"),

    /** p = π − z·√(1−π), z = (B−1)/Σ√(1−π): the margin by each price's standard error; can fall below 0. */
    GOTO("goto", "goto", "z");

    /** The method where no evidence of a market and league speaks for another. */
    public static final DevigMethod DEFAULT = POWER;

    private final String key;
    private final String title;
    private final String symbol;

    DevigMethod(String key, String title, String symbol) {
        this.key = key;
        this.title = title;
        this.symbol = symbol;
    }

    /** The method with this key, in whatever case, with blanks or underscores for hyphens; empty if there is none. */
    public static Optional<DevigMethod> of(String key) {
        var plain = key.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        return Arrays.stream(values()).filter(method -> method.key.equals(plain)).findFirst();
    }

    public String key() {
        return key;
    }

    /** The name as it stands within a sentence. */
    public String title() {
        return title;
    }

    /** The sign of the method's parameter: B, d (the amount taken from each outcome), k, C or z. */
    public String symbol() {
        return symbol;
    }
}
