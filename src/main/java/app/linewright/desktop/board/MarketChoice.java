package app.linewright.desktop.board;

import app.linewright.odds.MarketType;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The markets that the Board shows together. */
public enum MarketChoice {
    MONEYLINE("h2h"),
    SPREAD("spreads"),
    TOTAL("totals"),
    /** All that is asked of players. */
    PROPS("props");

    private final String key;

    MarketChoice(String key) {
        this.key = key;
    }

    /** The choice that shows {@code type}. */
    public static MarketChoice of(MarketType type) {
        return switch (type) {
            case H2H -> MONEYLINE;
            case SPREADS -> SPREAD;
            case TOTALS -> TOTAL;
            case PLAYER_TOTAL, PLAYER_YES -> PROPS;
        };
    }

    String key() {
        return key;
    }

    Set<MarketType> types() {
        return Arrays.stream(MarketType.values()).filter(type -> of(type) == this).collect(Collectors.toSet());
    }

    /** Whether any of its prices stands at a line. */
    boolean hasPoint() {
        return types().stream().anyMatch(MarketType::hasPoint);
    }
}
