package app.linewright.odds;

/** One answer of a market. */
public enum Outcome {
    HOME("home"),
    DRAW("draw"),
    AWAY("away"),
    OVER("over"),
    UNDER("under"),
    YES("yes"),
    NO("no");

    private final String key;

    Outcome(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
