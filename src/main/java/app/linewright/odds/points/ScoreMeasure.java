package app.linewright.odds.points;

import app.linewright.odds.MarketType;
import java.util.Optional;

/** Which score a line is about. */
public enum ScoreMeasure {
    /** Home less away. */
    MARGIN("margin"),
    /** Home and away together. */
    TOTAL("total");

    private final String key;

    ScoreMeasure(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** The score that decides {@code market}'s lines; empty for a market without lines. */
    public static Optional<ScoreMeasure> of(MarketType market) {
        return switch (market) {
            case H2H, PLAYER_TOTAL, PLAYER_YES -> Optional.empty();
            case SPREADS -> Optional.of(MARGIN);
            case TOTALS -> Optional.of(TOTAL);
        };
    }
}
