package app.linewright.odds;

import app.linewright.sport.Sport;
import java.util.List;

/** A kind of question on an event, with the key The Odds API uses for it. */
public enum MarketType {
    /** Who wins: two-way, or three-way where the sport has draws. */
    H2H("h2h", "Moneyline", false),
    /** Who wins after the point is added to a side's score. */
    SPREADS("spreads", "Spread", true),
    /** Whether both scores together pass the point. */
    TOTALS("totals", "Total", true);

    private final String key;
    private final String title;
    private final boolean hasPoint;

    MarketType(String key, String title, boolean hasPoint) {
        this.key = key;
        this.title = title;
        this.hasPoint = hasPoint;
    }

    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    /** The outcomes of a whole market, one of which comes true, in the order of {@link Outcome}. */
    public List<Outcome> outcomes(Sport sport) {
        return switch (this) {
            case H2H -> sport.drawOffered()
                    ? List.of(Outcome.HOME, Outcome.DRAW, Outcome.AWAY)
                    : List.of(Outcome.HOME, Outcome.AWAY);
            case SPREADS -> List.of(Outcome.HOME, Outcome.AWAY);
            case TOTALS -> List.of(Outcome.OVER, Outcome.UNDER);
        };
    }

    /** Whether quotes of this market carry a point (a line). */
    public boolean hasPoint() {
        return hasPoint;
    }
}
