package app.linewright.odds;

/** What the source itself calls a quote. Prices of different stages never share one comparison. */
public enum Stage {
    /** The source calls it the opening price. */
    OPENING("opening"),
    /** A price before the start, nothing more said. */
    PRE_MATCH("pre-match"),
    /** The source calls it the closing price. */
    CLOSING("closing"),
    /** A price taken while the event is on. */
    IN_PLAY("in play");

    private final String key;

    Stage(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
