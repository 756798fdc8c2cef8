package app.linewright.desktop.opportunity;

import app.linewright.odds.Money;
import app.linewright.odds.board.BoardQuestion;
import app.linewright.odds.board.Chances;
import app.linewright.odds.board.Opportunities;
import app.linewright.odds.opportunity.Arbitrage;
import app.linewright.odds.opportunity.Middle;
import app.linewright.odds.opportunity.Value;

/** Answers the panel from what is stored. */
public record StoredOpportunities(Opportunities opportunities) implements OpportunitySource {
    @Override
    public Chances<Value> value(BoardQuestion question, double minimumEdge) {
        return opportunities.value(question, minimumEdge);
    }

    @Override
    public Chances<Arbitrage> arbitrages(BoardQuestion question, Money total) {
        return opportunities.arbitrages(question, total);
    }

    @Override
    public Chances<Middle> middles(BoardQuestion question) {
        return opportunities.middles(question);
    }
}
