package app.linewright.odds.evidence;

import app.linewright.odds.MarketType;
import app.linewright.odds.fair.FairPolicy;
import app.linewright.sport.LeagueKey;
import java.util.Map;

/**
 * How fair lines are made, league by league and market by market: as evidence has it, else by
 * {@link FairPolicy#DEFAULT}.
 */
public record FairPolicies(Map<Scope, FairPolicy> tuned) {
    /** What a policy is for. */
    public record Scope(LeagueKey league, MarketType market) {}

    public FairPolicies {
        tuned = Map.copyOf(tuned);
    }

    public FairPolicy of(LeagueKey league, MarketType market) {
        return tuned.getOrDefault(new Scope(league, market), FairPolicy.DEFAULT);
    }
}
