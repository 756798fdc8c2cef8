package app.linewright.desktop.opportunity;

import app.linewright.odds.board.Chances;
import app.linewright.odds.opportunity.Arbitrage;
import app.linewright.odds.opportunity.Middle;
import app.linewright.odds.opportunity.Value;

/** An answer of the stored prices, by what was looked for. */
sealed interface Found {
    Chances<?> chances();

    record Values(Chances<Value> chances) implements Found {}

    record Arbitrages(Chances<Arbitrage> chances) implements Found {}

    record Middles(Chances<Middle> chances) implements Found {}
}
