package app.linewright.odds;

/**
 * The numbers that stand for constants inside stored blocks. A new constant takes the next free one, none is ever given
 * again.
 */
final class QuoteCodes {
    private QuoteCodes() {}

    static int code(MarketType type) {
        return switch (type) {
            case H2H -> 0;
            case SPREADS -> 1;
            case TOTALS -> 2;
            case PLAYER_TOTAL -> 3;
            case PLAYER_YES -> 4;
        };
    }

    static MarketType market(int code) {
        return switch (code) {
            case 0 -> MarketType.H2H;
            case 1 -> MarketType.SPREADS;
            case 2 -> MarketType.TOTALS;
            case 3 -> MarketType.PLAYER_TOTAL;
            case 4 -> MarketType.PLAYER_YES;
            default -> throw new IllegalArgumentException("the unknown market " + code);
        };
    }

    static int code(QuoteTime time) {
        return switch (time) {
            case QuoteTime.Exact _ -> 0;
            case QuoteTime.Window _ -> 1;
            case QuoteTime.Unknown _ -> 2;
        };
    }

    static int code(Outcome outcome) {
        return switch (outcome) {
            case HOME -> 0;
            case DRAW -> 1;
            case AWAY -> 2;
            case OVER -> 3;
            case UNDER -> 4;
            case YES -> 5;
            case NO -> 6;
        };
    }

    static Outcome outcome(int code) {
        return switch (code) {
            case 0 -> Outcome.HOME;
            case 1 -> Outcome.DRAW;
            case 2 -> Outcome.AWAY;
            case 3 -> Outcome.OVER;
            case 4 -> Outcome.UNDER;
            case 5 -> Outcome.YES;
            case 6 -> Outcome.NO;
            default -> throw new IllegalArgumentException("the unknown outcome " + code);
        };
    }

    static int code(Stage stage) {
        return switch (stage) {
            case OPENING -> 0;
            case PRE_MATCH -> 1;
            case CLOSING -> 2;
            case IN_PLAY -> 3;
        };
    }

    static Stage stage(int code) {
        return switch (code) {
            case 0 -> Stage.OPENING;
            case 1 -> Stage.PRE_MATCH;
            case 2 -> Stage.CLOSING;
            case 3 -> Stage.IN_PLAY;
            default -> throw new IllegalArgumentException("the unknown stage " + code);
        };
    }

    static int code(PriceFormat format) {
        return switch (format) {
            case DECIMAL -> 0;
            case AMERICAN -> 1;
            case FRACTIONAL -> 2;
            case PROBABILITY -> 3;
        };
    }

    static PriceFormat format(int code) {
        return switch (code) {
            case 0 -> PriceFormat.DECIMAL;
            case 1 -> PriceFormat.AMERICAN;
            case 2 -> PriceFormat.FRACTIONAL;
            case 3 -> PriceFormat.PROBABILITY;
            default -> throw new IllegalArgumentException("the unknown price format " + code);
        };
    }
}
