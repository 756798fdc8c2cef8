package app.linewright.feeds.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.feeds.live.FeedMarket;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Quote;
import app.linewright.odds.Stage;
import app.linewright.sport.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoccerGameTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final FeedMarket H2H = FeedMarket.of(MarketType.H2H);
    private static final SoccerDemo DEMO = new SoccerDemo(new Chance(3));

    private static SoccerGame game(long number) {
        int home = (int) (number % 12);
        int away = (int) ((home + 1 + number / 12 % 11) % 12);
        return DEMO.game(new Pairing(number, home, away, START, 1), START.minus(DemoTerms.USUAL.ahead()));
    }

    private static Result result(SoccerGame game) {
        return game.resultAt(START.plus(SoccerGame.LENGTH)).orElseThrow();
    }

    @Test
    void goalsFallWhileTheGameIsOnAndAddUpToTheResult() {
        for (long number = 0; number < 200; number++) {
            var game = game(number);
            int before = 0;
            for (int second = 0; second <= 360; second += 5) {
                int scored = game.scored(0, START.plusSeconds(second));
                assertThat(scored).isGreaterThanOrEqualTo(before);
                before = scored;
            }
            assertThat(before).isEqualTo(result(game).home());
            assertThat(game.scored(0, START)).isZero();
            assertThat(game.resultAt(START.plus(SoccerGame.LENGTH).minusMillis(1))).isEmpty();
        }
    }

    /** The sharp book's prices at half time, without its margin, against how the games end. */
    @Test
    void whatIsThoughtInPlayComesTrueAsOften() {
        double expected = 0;
        double variance = 0;
        int drawn = 0;
        for (long number = 0; number < 3_000; number++) {
            var game = game(number);
            var market = requireNonNull(game.quotesAt(START.plus(Duration.ofMinutes(3))).get(H2H));
            var sharp = market.stream().filter(quote -> quote.book().equals(DemoBook.ALL.getFirst().key())).toList();
            assertThat(sharp).hasSize(3).allMatch(quote -> quote.stage() == Stage.IN_PLAY);
            double booksum = sharp.stream().mapToDouble(quote -> quote.price().probability()).sum();
            double home = sharp.getFirst().price().probability() / booksum;
            expected += home;
            variance += home * (1 - home);
            drawn += result(game).margin() > 0 ? 1 : 0;
        }
        assertThat((drawn - expected) / Math.sqrt(variance)).isBetween(-3.5, 3.5);
    }

    @Test
    void aGoalShortensWhoScoredItAndALeadAtTheEndIsAsGoodAsWon() {
        int decided = 0;
        for (long number = 0; number < 200; number++) {
            var game = game(number);
            var end = START.plus(SoccerGame.LENGTH).minusSeconds(1);
            var sharp = requireNonNull(game.quotesAt(end).get(H2H)).getFirst();
            int lead = game.scored(0, end.minusSeconds(9)) - game.scored(1, end.minusSeconds(9));
            if (lead > 0 && lead == result(game).margin()) {
                decided++;
                assertThat(sharp.outcome()).isEqualTo(Outcome.HOME);
                assertThat(sharp.price().decimal()).isLessThan(1.1);
            }
        }
        assertThat(decided).isGreaterThan(40);
    }

    @Test
    void whatIsThoughtOfScorersComesTrueAsOftenAndOnlyYesIsOffered() {
        double expected = 0;
        double variance = 0;
        int drawn = 0;
        for (long number = 0; number < 1_500; number++) {
            var game = game(number);
            var quotes = game.quotesAt(START.minusMillis(1));
            for (int player = 0; player < 3; player++) {
                var name = Roster.SOCCER.names((int) (number % 12)).get(player);
                var offered = requireNonNull(quotes.get(SoccerGame.scorerMarket(name)));
                assertThat(offered).hasSize(4).extracting(Quote::outcome).containsOnly(Outcome.YES);
                double fair = offered.getFirst().price().probability() / (1 + DemoBook.ALL.getFirst().playerMargin());
                expected += fair;
                variance += fair * (1 - fair);
                drawn += game.scores(0, player) ? 1 : 0;
            }
        }
        // The steps of the prices leave the book a little more than its margin: about one part in a hundred.
        assertThat((drawn - 0.99 * expected) / Math.sqrt(variance)).isBetween(-4.0, 4.0);
    }

    @Test
    void everyPlayerIsOnOneTeam() {
        var names = Roster.SOCCER.players().stream().flatMap(List::stream).toList();
        assertThat(names).hasSize(36).doesNotHaveDuplicates();
    }
}
