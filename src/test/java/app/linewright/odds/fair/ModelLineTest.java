package app.linewright.odds.fair;

import static app.linewright.odds.Outcome.AWAY;
import static app.linewright.odds.Outcome.DRAW;
import static app.linewright.odds.Outcome.HOME;
import static app.linewright.odds.QuotesInTests.BOOKS;
import static app.linewright.odds.QuotesInTests.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.Stage;
import app.linewright.sport.Sport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A model's probabilities in the fair line. */
class ModelLineTest {
    @Test
    void aModelJoinsTheLineLikeABookOnceItHasAWeightAndHasNoMargin() {
        var model = new Sportsbook(new BookKey("my_model"), "My model", "Mine", Sportsbook.Kind.MODEL);
        var sources = new HashMap<>(BOOKS);
        sources.put(model.key(), model);
        var quotes = new ArrayList<>(pinnacle());
        quotes.addAll(thinks("0.40000001", "0.35", "0.25"));
        var without = new FairLines(FairPolicy.DEFAULT, sources)
                .market(MarketType.H2H, Sport.SOCCER, null, Stage.PRE_MATCH, quotes, NOW);
        assertThat(without.leftOut()).containsExactly(new LeftOut(model.key(), Refusal.NO_WEIGHT));
        assertThat(without.line().orElseThrow().sources()).hasSize(1);

        var weighted = FairPolicy.DEFAULT.withWeights(BookWeights.DEFAULT.with(Map.of(model.key(), 7.5)));
        var line = new FairLines(weighted, sources)
                .market(MarketType.H2H, Sport.SOCCER, null, Stage.PRE_MATCH, quotes, NOW)
                .line()
                .orElseThrow();
        assertThat(line.sources()).extracting(FairLine.Source::share).containsExactly(.5, .5);
        assertThat(line.isFallback()).isFalse();
        assertThat(line.basis()).isEqualTo(Basis.FRESH);
        var pooled = new double[] {
            Math.sqrt(.35917 * .4), Math.sqrt(.42373 * .35), Math.sqrt(.21710 * .25)
        };
        double sum = Arrays.stream(pooled).sum();
        assertThat(probabilities(line))
                .containsExactly(Arrays.stream(pooled).map(each -> each / sum).toArray(), within(1e-5));

        var alone = new FairLines(weighted.withReference(Optional.of(model.key())), sources)
                .market(MarketType.H2H, Sport.SOCCER, null, Stage.PRE_MATCH, quotes, NOW);
        assertThat(probabilities(alone.line().orElseThrow()))
                .containsExactly(new double[] {.4, .35, .25}, within(1e-7));
    }

    /** What a model thought a day ago. */
    private static List<Quote> thinks(String home, String draw, String away) {
        return quotes("my_model", PriceFormat.PROBABILITY, NOW.minus(Duration.ofDays(1)), home, draw, away);
    }

    private static List<Quote> pinnacle() {
        return quotes("pinnacle", PriceFormat.DECIMAL, NOW, "2.7", "2.3", "4.4");
    }

    private static List<Quote> quotes(String book, PriceFormat format, Instant at, String... prices) {
        var outcomes = List.of(HOME, DRAW, AWAY);
        var quotes = new ArrayList<Quote>();
        for (int i = 0; i < prices.length; i++) {
            quotes.add(new Quote(
                    new BookKey(book),
                    outcomes.get(i),
                    null,
                    Price.parse(prices[i], format),
                    new QuoteTime.Exact(at),
                    Stage.PRE_MATCH,
                    false));
        }
        return quotes;
    }

    private static double[] probabilities(FairLine line) {
        return line.outcomes().stream().mapToDouble(FairLine.FairOutcome::probability).toArray();
    }
}
