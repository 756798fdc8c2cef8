package app.linewright.sport;

/** A sport, as far as prices depend on it: its key in The Odds API, and whether its moneyline has a draw. */
public enum Sport {
    AMERICAN_FOOTBALL("americanfootball", "American football", false),
    BASKETBALL("basketball", "Basketball", false),
    BASEBALL("baseball", "Baseball", false),
    ICE_HOCKEY("icehockey", "Ice hockey", false),
    SOCCER("soccer", "Soccer", true);

    private final String key;
    private final String title;
    private final boolean drawOffered;

    Sport(String key, String title, boolean drawOffered) {
        this.key = key;
        this.title = title;
        this.drawOffered = drawOffered;
    }

    /** The prefix of this sport's league keys, such as {@code soccer}. */
    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    /** Whether a complete moneyline of this sport has three outcomes. */
    public boolean drawOffered() {
        return drawOffered;
    }
}
