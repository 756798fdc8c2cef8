package app.linewright.cli;

import app.linewright.odds.board.NoBet;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The markets that offer nothing to bet on, and why. */
final class NoBets {
    private NoBets() {}

    /** How many markets offer nothing for which reason, a line each. */
    static void print(Terminal terminal, List<NoBet> none) {
        Map<NoBet.Reason, Integer> counts = new EnumMap<>(NoBet.Reason.class);
        none.forEach(each -> counts.merge(each.reason(), 1, Integer::sum));
        counts.forEach((reason, count) ->
                terminal.line("No bet on " + count + (count == 1 ? " market: " : " markets: ") + reason.words() + "."));
    }

    /** A market without a bet, as JSON. */
    record Json(GameJson game, String market, String reason) {
        static Json of(NoBet none, ZoneId zone) {
            return new Json(GameJson.of(none.game(), zone), none.market().key(), none.reason().words());
        }
    }
}
