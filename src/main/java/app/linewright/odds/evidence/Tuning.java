package app.linewright.odds.evidence;

import app.linewright.odds.fair.FairPolicy;
import app.linewright.odds.fair.WeightLearning;
import java.util.Optional;

/**
 * What tuning a league's market came to.
 *
 * @param evidence what the methods were ranked on
 * @param before the policy that stood
 * @param after the policy that stands now
 * @param weights what was learned of the books' weights; empty where fewer than two books have enough history
 */
public record Tuning(
        MarketEvidence evidence, FairPolicy before, FairPolicy after, Optional<WeightLearning.Learned> weights) {
    public boolean changed() {
        return !before.equals(after);
    }
}
