package app.linewright.odds;

import app.linewright.sport.Sport;
import java.util.Arrays;
import java.util.List;

/** A kind of question on an event, with the key The Odds API uses for it. */
public enum MarketType {
    /** Who wins: two-way, or three-way where the sport has draws. */
    H2H("h2h", "Moneyline", false),
    /** Who wins after the point is added to a side's score. */
    SPREADS("spreads", "Spread", true),
    /** Whether both scores together pass the point. */
    TOTALS("totals", "Total", true),
    /** Whether a player's figure passes the point. */
    PLAYER_TOTAL("player_total", "Player total", true),
    /** Whether a player does something. */
    PLAYER_YES("player_yes", "Player yes or no", false);

    /** The markets that ask about the game and not about a player. */
    public static final List<MarketType> OF_GAMES =
            Arrays.stream(values()).filter(type -> !type.isProp()).toList();

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
            case TOTALS, PLAYER_TOTAL -> List.of(Outcome.OVER, Outcome.UNDER);
            case PLAYER_YES -> List.of(Outcome.YES, Outcome.NO);
        };
    }

    /** Whether the question is about a player, and so says what is asked of whom. */
    public boolean isProp() {
        return switch (this) {
            case H2H, SPREADS, TOTALS -> false;
            case PLAYER_TOTAL, PLAYER_YES -> true;
        };
    }

    /** Whether quotes of this market carry a point (a line). */
    public boolean hasPoint() {
        return hasPoint;
    }
}
