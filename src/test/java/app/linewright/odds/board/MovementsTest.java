package app.linewright.odds.board;

import static app.linewright.odds.board.BoardBench.closing;
import static app.linewright.odds.board.BoardBench.exact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.movement.ClosingPrice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovementsTest {
    private static final Instant KICK_OFF = Instant.parse("2026-03-07T18:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-03-07T09:00:00Z");

    private final BoardBench bench = new BoardBench();

    @BeforeAll
    void prices() {
        var game = bench.stock.game("Premier League", "Arsenal", "Chelsea", KICK_OFF);
        bench.stock.quotes(
                game,
                MarketType.H2H,
                closing("pinnacle", Outcome.HOME, "1.90"),
                exact("bet365", Outcome.HOME, "2.10", MORNING),
                exact("pinnacle", Outcome.HOME, "2.12", MORNING),
                exact("williamhill", Outcome.HOME, "2.10", MORNING),
                exact("pinnacle", Outcome.HOME, "2.00", MORNING.plusSeconds(60)),
                exact("bet365", Outcome.HOME, "2.00", MORNING.plusSeconds(120)),
                exact("williamhill", Outcome.HOME, "2.05", MORNING.plusSeconds(180)));
        bench.setClock(KICK_OFF.plusSeconds(7200));
    }

    @AfterAll
    void close() {
        bench.close();
    }

    @Test
    void aMarketsPricesStandInTheOrderOfTimeWithTheirClose() {
        var movement = find(Optional.empty());

        assertThat(movement.lines()).extracting(line -> line.source().name())
                .containsExactly("Pinnacle", "Bet365", "William Hill");
        var pinnacle = movement.lines().getFirst();
        assertThat(pinnacle.series().quotes()).extracting(quote -> quote.price().quoted())
                .containsExactly("2.12", "2.00", "1.90");
        assertThat(pinnacle.closing())
                .asInstanceOf(type(ClosingPrice.Found.class))
                .satisfies(found -> assertThat(found.toldBySource()).isTrue());
    }

    @Test
    void threeBooksThatShortenAnOutcomeTogetherAreSteam() {
        assertThat(find(Optional.empty()).steam()).singleElement().satisfies(steam -> {
            assertThat(steam.outcome()).isEqualTo(Outcome.HOME);
            assertThat(steam.books()).hasSize(3);
        });
    }

    @Test
    void asItWasNothingLaterIsKnown() {
        var movement = find(Optional.of(MORNING.plusSeconds(90)));

        assertThat(movement.steam()).isEmpty();
        assertThat(movement.lines().getFirst().series().quotes()).extracting(quote -> quote.price().quoted())
                .containsExactly("2.12", "2.00");
        assertThat(bench.movements.find(question("Arsenal", Optional.of(MORNING.minusSeconds(1)))))
                .isEqualTo(new MovementAnswer.Unanswered(new PriceAnswer.NoQuotes(
                        movement.game(), MarketType.H2H, List.of(), List.of())));
    }

    @Test
    void whatIsUnclearIsAskedBackAsForAPrice() {
        assertThat(bench.movements.find(question("Wombats", Optional.empty())))
                .asInstanceOf(type(MovementAnswer.Unanswered.class))
                .satisfies(answer -> assertThat(answer.reason()).isInstanceOf(PriceAnswer.UnknownTeam.class));
    }

    private Movement find(Optional<Instant> asOf) {
        return ((MovementAnswer.Found) bench.movements.find(question("Arsenal", asOf))).movement();
    }

    private static PriceQuestion question(String team, Optional<Instant> asOf) {
        return new PriceQuestion(
                "Premier League",
                team,
                Optional.of(LocalDate.parse("2026-03-07")),
                ZoneOffset.UTC,
                MarketType.H2H,
                Optional.empty(),
                OptionalInt.empty(),
                Set.of(), Optional.empty(),
                asOf);
    }
}
