package app.linewright.odds.board;

import app.linewright.odds.Sportsbook;
import app.linewright.odds.fair.Refusal;

/** A source that did not take part in something on a market. */
public record LeftOut(Sportsbook source, Refusal reason) {
    public String sentence() {
        return source.name() + " " + reason.words() + ".";
    }
}
