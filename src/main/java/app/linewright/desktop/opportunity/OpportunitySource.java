package app.linewright.desktop.opportunity;

import app.linewright.odds.Money;
import app.linewright.odds.board.BoardQuestion;
import app.linewright.odds.board.Chances;
import app.linewright.odds.opportunity.Arbitrage;
import app.linewright.odds.opportunity.Middle;
import app.linewright.odds.opportunity.Value;

/** What the panel asks of the program. Every answer may take its time. */
public interface OpportunitySource {
    /** Prices with an edge of {@code minimumEdge} or more over the fair line of the other books. */
    Chances<Value> value(BoardQuestion question, double minimumEdge);

    /** @param total the most that is staked on one arbitrage in all */
    Chances<Arbitrage> arbitrages(BoardQuestion question, Money total);

    Chances<Middle> middles(BoardQuestion question);
}
