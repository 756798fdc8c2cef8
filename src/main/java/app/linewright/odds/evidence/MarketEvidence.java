package app.linewright.odds.evidence;

import app.linewright.odds.MarketType;
import app.linewright.odds.fair.DevigRanking;
import app.linewright.sport.League;
import java.util.List;
import java.util.Optional;

/**
 * What stored closing prices and results say of a league's market.
 *
 * @param season the season looked at; every one if empty
 * @param games how many games with a result any source priced
 * @param ranking the methods of taking margins out, on the last prices of every book before the start; empty where no
 *     game was decided
 * @param sources every source and stage, the least log loss first
 * @param damage stored prices that could not be read, a sentence each
 */
public record MarketEvidence(
        League league,
        MarketType market,
        Optional<String> season,
        int games,
        Optional<DevigRanking> ranking,
        List<SourceScore> sources,
        List<String> damage) {
    public MarketEvidence {
        sources = List.copyOf(sources);
        damage = List.copyOf(damage);
    }
}
