package app.linewright.odds.points;

import app.linewright.odds.MarketType;
import app.linewright.sport.LeagueKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The score distributions by league. A league without one has no common point: its lines are compared only where they
 * are the same. Immutable.
 */
public final class ScoreModels {
    private final Map<String, ScoreDistribution> distributions;

    private ScoreModels(Map<String, ScoreDistribution> distributions) {
        this.distributions = Map.copyOf(distributions);
    }

    /** The distributions that the program ships, in {@code data/margins}. */
    public static ScoreModels shipped() {
        return new ScoreModels(ScoreModelFiles.read());
    }

    /** No distributions at all. */
    public static ScoreModels none() {
        return new ScoreModels(Map.of());
    }

    /** These distributions, with the one of a league and measure replaced, such as by a fitted one. */
    public ScoreModels with(LeagueKey league, ScoreMeasure measure, ScoreDistribution distribution) {
        var changed = new HashMap<>(distributions);
        changed.put(key(league.value(), measure), distribution);
        return new ScoreModels(changed);
    }

    /** The distribution that decides the lines of {@code market} in {@code league}. */
    public Optional<ScoreDistribution> of(LeagueKey league, MarketType market) {
        return ScoreMeasure.of(market).flatMap(measure -> of(league, measure));
    }

    /** The distribution of {@code league}, or of its whole sport, where one stands for the sport. */
    public Optional<ScoreDistribution> of(LeagueKey league, ScoreMeasure measure) {
        String value = league.value();
        int sport = value.indexOf('_');
        return Optional.ofNullable(distributions.get(key(value, measure)))
                .or(() -> sport < 0
                        ? Optional.empty()
                        : Optional.ofNullable(distributions.get(key(value.substring(0, sport), measure))));
    }

    static String key(String league, ScoreMeasure measure) {
        return league + " " + measure.key();
    }
}
