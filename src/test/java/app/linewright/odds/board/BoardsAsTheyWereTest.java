package app.linewright.odds.board;

import static app.linewright.odds.board.BoardBench.closing;
import static app.linewright.odds.board.BoardBench.exact;
import static app.linewright.odds.board.BoardBench.quote;
import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoardsAsTheyWereTest extends GameOfTheDay {
    @Test
    void aResultIsNotKnownBeforeTheDayAfterTheStart() {
        bench.stock.result(game, 2, 1);
        stocked(exact("pinnacle", Outcome.HOME, "2.10", kickOff.minusSeconds(60)));

        assertThat(asOf(kickOff.plus(Duration.ofHours(23))).markets().getFirst().game().result()).isNull();
        assertThat(asOf(kickOff.plus(Duration.ofHours(24))).markets().getFirst().game().result()).isNotNull();
    }

    @Test
    void windowPricesAreKnownWhenTheWindowHasEndedAndClosingOnesWhenTheGameHasStarted() {
        var window = new QuoteTime.Window(kickOff.minus(Duration.ofHours(9)), kickOff.minus(Duration.ofHours(3)));
        stocked(
                quote("bet365", Outcome.HOME, null, "2.30", window, Stage.PRE_MATCH),
                closing("pinnacle", Outcome.HOME, "2.00"));

        assertThat(asOf(kickOff.minus(Duration.ofHours(4))).markets()).isEmpty();
        assertThat(asOf(kickOff.minus(Duration.ofHours(3))).markets().getFirst().stage()).isEqualTo(Stage.PRE_MATCH);
        assertThat(asOf(kickOff.minusSeconds(1)).markets().getFirst().stage()).isEqualTo(Stage.PRE_MATCH);
        assertThat(asOf(kickOff).markets().getFirst().stage()).isEqualTo(Stage.CLOSING);
    }

    @Test
    void theBoardAsItWasIsTheBoardOfWhatWasKnownThen() {
        try (var then = new BoardBench()) {
            for (int example = 0; example < 25; example++) {
                var random = new Random(example);
                aGameOfItsOwnDay();
                var at = kickOff.plusSeconds(random.nextInt(-20_000, 10_000));
                var everything = randomQuotes(random);
                var known = everything.stream().filter(quote -> isKnown(quote, at)).toList();
                stocked(everything.subList(0, 15).toArray(Quote[]::new));
                stocked(everything.subList(15, 30).toArray(Quote[]::new));
                var twin = then.stock.game("Premier League", "Arsenal", "Chelsea", kickOff);
                then.stock.quotes(twin, MarketType.H2H, known.toArray(Quote[]::new));
                then.setClock(at);
                bench.setClock(kickOff.plus(Duration.ofDays(700)));

                var asItWas = asOf(at);
                var asItStood = then.boards.at(question());

                assertThat(asItWas.markets()).hasSameSizeAs(asItStood.markets());
                for (int i = 0; i < asItWas.markets().size(); i++) {
                    assertThat(asItWas.markets().get(i))
                            .usingRecursiveComparison()
                            .ignoringFields("game.event.id")
                            .isEqualTo(asItStood.markets().get(i));
                }
            }
        }
    }

    private boolean isKnown(Quote quote, Instant at) {
        return switch (quote.time()) {
            case QuoteTime.Exact(Instant time) -> !time.isAfter(at);
            case QuoteTime.Window(_, Instant to) -> !to.isAfter(at);
            case QuoteTime.Unknown _ -> !kickOff.isAfter(at);
        };
    }

    private List<Quote> randomQuotes(Random random) {
        var books = List.of("pinnacle", "bet365", "williamhill", "market_average");
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            var time = kickOff.plusSeconds(random.nextInt(-20_000, 3_000));
            var kind = random.nextInt(4);
            quotes.add(quote(
                    books.get(random.nextInt(books.size())),
                    List.of(Outcome.HOME, Outcome.DRAW, Outcome.AWAY).get(random.nextInt(3)),
                    null,
                    "2." + random.nextInt(10, 99),
                    switch (kind) {
                        case 0 -> new QuoteTime.Unknown();
                        case 1 -> new QuoteTime.Window(time.minusSeconds(5000), time);
                        default -> new QuoteTime.Exact(time);
                    },
                    kind == 0 ? Stage.CLOSING : Stage.PRE_MATCH));
        }
        return quotes;
    }

    private Board asOf(Instant at) {
        return bench.boards.at(question().asOf(at));
    }
}
