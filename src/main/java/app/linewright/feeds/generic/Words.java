package app.linewright.feeds.generic;

import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Stage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The words by which generic files name markets, outcomes and stages. */
final class Words {
    private Words() {}

    static Optional<MarketType> market(String word) {
        return Optional.ofNullable(switch (word.toLowerCase(Locale.ROOT)) {
            case "moneyline", "h2h" -> MarketType.H2H;
            case "spread", "spreads" -> MarketType.SPREADS;
            case "total", "totals" -> MarketType.TOTALS;
            default -> null;
        });
    }

    /** The outcome, if the market has it. */
    static Optional<Outcome> outcome(MarketType market, String word) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.key().equals(word.toLowerCase(Locale.ROOT)))
                .filter(outcome -> switch (market) {
                    case H2H -> outcome == Outcome.HOME || outcome == Outcome.DRAW || outcome == Outcome.AWAY;
                    case SPREADS -> outcome == Outcome.HOME || outcome == Outcome.AWAY;
                    case TOTALS, PLAYER_TOTAL -> outcome == Outcome.OVER || outcome == Outcome.UNDER;
                    case PLAYER_YES -> outcome == Outcome.YES || outcome == Outcome.NO;
                })
                .findFirst();
    }

    /** The stage; nothing said is {@code pre-match}. */
    static Optional<Stage> stage(String word) {
        return word.isEmpty()
                ? Optional.of(Stage.PRE_MATCH)
                : Arrays.stream(Stage.values())
                        .filter(stage -> stage.key().equals(word.toLowerCase(Locale.ROOT)))
                        .findFirst();
    }
}
