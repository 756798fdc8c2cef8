package app.linewright.desktop.board;

import app.linewright.odds.MarketType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The markets that the Board shows together. */
public enum MarketChoice {
    MONEYLINE("h2h", MarketType.H2H),
    SPREAD("spreads", MarketType.SPREADS),
    TOTAL("totals", MarketType.TOTALS),
    /** All that is asked of players. */
    PROPS("props", MarketType.PLAYER_TOTAL, MarketType.PLAYER_YES);

    private final String key;
    private final Set<MarketType> types;

    MarketChoice(String key, MarketType first, MarketType... others) {
        this.key = key;
        this.types = EnumSet.of(first, others);
    }

    /** The choice that shows {@code type}. */
    static MarketChoice of(MarketType type) {
        return Arrays.stream(values()).filter(choice -> choice.types.contains(type)).findFirst().orElseThrow();
    }

    String key() {
        return key;
    }

    Set<MarketType> types() {
        return types;
    }

    /** Whether any of its prices stands at a line. */
    boolean hasPoint() {
        return types.stream().anyMatch(MarketType::hasPoint);
    }
}
