package app.linewright.odds.board;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Quote;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.Stage;
import app.linewright.odds.evidence.FairPolicies;
import app.linewright.odds.fair.FairLines;
import app.linewright.odds.fair.FairMarket;
import app.linewright.odds.fair.FairPolicy;
import app.linewright.odds.opportunity.OpenMarket;
import app.linewright.odds.points.ScoreDistribution;
import app.linewright.odds.points.ScoreModels;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the fair lines of a board, each by the policy of its league and market. For one thread. */
final class FairMarkets {
    private final Map<BookKey, Sportsbook> books;
    private final Optional<BookKey> reference;
    private final FairPolicies policies;
    private final ScoreModels scores;
    private final Map<FairPolicy, FairLines> byPolicy = new HashMap<>();

    FairMarkets(
            Map<BookKey, Sportsbook> books, Optional<BookKey> reference, FairPolicies policies, ScoreModels scores) {
        this.books = books;
        this.reference = reference;
        this.policies = policies;
        this.scores = scores;
    }

    FairMarket of(Game game, MarketType type, Stage stage, List<Quote> quotes, Instant now) {
        return fairLines(game, type).market(type, game.league().sport(), scores(game, type), stage, quotes, now);
    }

    /** What the prices before the start say of a market. */
    FairMarket of(Game game, OpenMarket open) {
        var type = open.market().market().type();
        return fairLines(game, type).market(
                type,
                open.sport(),
                scores(game, type),
                Stage.PRE_MATCH,
                open.market().quotes(),
                open.admission(),
                open.now());
    }

    private FairLines fairLines(Game game, MarketType type) {
        var policy = policies.of(game.league().key(), type).withReference(reference);
        return byPolicy.computeIfAbsent(policy, each -> new FairLines(each, books));
    }

    /** How the scores that decide {@code type} are distributed in the league of {@code game}; null if not known. */
    @Nullable ScoreDistribution scores(Game game, MarketType type) {
        return scores.of(game.league().key(), type).orElse(null);
    }
}
