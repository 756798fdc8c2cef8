package app.linewright.odds;

/** The form in which a price is quoted or shown. */
public enum PriceFormat {
    DECIMAL("decimal"),
    AMERICAN("american"),
    FRACTIONAL("fractional"),
    PROBABILITY("probability");

    private final String key;

    PriceFormat(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
