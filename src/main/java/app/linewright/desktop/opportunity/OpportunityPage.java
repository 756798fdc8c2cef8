package app.linewright.desktop.opportunity;

import app.linewright.odds.board.NoBet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the panel shows of an answer.
 *
 * @param values the lines of a search for value, {@code bets} those of one for arbitrages or middles
 * @param found how many opportunities there are
 * @param leftOut what offers nothing, by reason
 * @param simulated whether any of it is
 * @param changes when the next of it turns stale or its game starts; null where nothing is found
 * @param damage stored prices that could not be read
 */
record OpportunityPage(
        List<ValueLine> values,
        List<BetLine> bets,
        int found,
        List<LeftOut> leftOut,
        boolean simulated,
        @Nullable Instant changes,
        int damage) {
    static final OpportunityPage EMPTY = new OpportunityPage(List.of(), List.of(), 0, List.of(), false, null, 0);

    /** How many markets offer nothing. */
    int withoutAny() {
        return leftOut.stream().mapToInt(LeftOut::markets).sum();
    }

    /** Markets that offer nothing for one and the same reason. */
    public record LeftOut(NoBet.Reason reason, int markets, String words) {}
}
