package app.linewright.cli;

import static app.linewright.cli.Bench.closing;
import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RankCommandTest {
    private final Bench bench = new Bench();

    @BeforeAll
    void results() {
        played("Arsenal", "Chelsea", LocalDate.parse("2025-09-06"), 2, 1);
        played("Everton", "Liverpool", LocalDate.parse("2025-09-13"), 0, 0);
    }

    private void played(String home, String away, LocalDate day, int goals, int against) {
        var game = bench.stock.game("Premier League", home, away, day);
        bench.stock.quotes(
                game,
                MarketType.H2H,
                closing("pinnacle", Outcome.HOME, "2.60"),
                closing("pinnacle", Outcome.DRAW, "2.40"),
                closing("pinnacle", Outcome.AWAY, "4.30"));
        bench.stock.result(game, goals, against);
    }

    @AfterAll
    void close() {
        bench.close();
    }

    @Test
    void methodsAndBooksAreRankedByLogLoss() {
        assertThat(run()).isEqualTo("""
                Premier League · every season · Moneyline · 2 games

                method          log loss       gain   95 % low       high  refused
                balanced book    0.94165   0.003263   0.002783   0.003744        0
                goto             0.94289   0.002019   0.001823   0.002215        0
                additive         0.94410   0.000815   0.000690   0.000940        0
                power (stands)   0.94491                                         0
                Shin             0.94530  −0.000392  −0.000809   0.000026        0
                odds ratio       0.94686  −0.001951  −0.002412  −0.001491        0
                multiplicative   0.94877  −0.003859  −0.005145  −0.002573        0

                No method is proven better than power, which stands.

                source    stage    markets  overround  below 1  log loss
                Pinnacle  closing        2   3.3840\u00a0%        0   0.94877
                """);
    }

    @Test
    void rankJson() {
        assertThat(run("--json")).isEqualTo("""
                {
                  "league": "soccer_epl",
                  "market": "h2h",
                  "season": null,
                  "games": 2,
                  "standing": "power",
                  "choice": "power",
                  "methods": [ {
                    "method": "balanced-book",
                    "log_loss": 0.941647727717553,
                    "refused": 0,
                    "gain": 0.003263426400038183,
                    "low": 0.002782845768559139,
                    "high": 0.003744007031517227,
                    "proven": false,
                    "events": 2,
                    "days": 2
                  }, {
                    "method": "goto",
                    "log_loss": 0.9428921716073448,
                    "refused": 0,
                    "gain": 0.0020189825102463477,
                    "low": 0.0018232900742451985,
                    "high": 0.002214674946247497,
                    "proven": false,
                    "events": 2,
                    "days": 2
                  }, {
                    "method": "additive",
                    "log_loss": 0.9440961854878769,
                    "refused": 0,
                    "gain": 8.149686297141967E-4,
                    "low": 6.895441407713809E-4,
                    "high": 9.403931186570125E-4,
                    "proven": false,
                    "events": 2,
                    "days": 2
                  }, {
                    "method": "power",
                    "log_loss": 0.9449111541175912,
                    "refused": 0,
                    "gain": 0.0,
                    "low": 0.0,
                    "high": 0.0,
                    "proven": false,
                    "events": 2,
                    "days": 2
                  }, {
                    "method": "shin",
                    "log_loss": 0.9453029040805884,
                    "refused": 0,
                    "gain": -3.917499629972343E-4,
                    "low": -8.093887793271248E-4,
                    "high": 2.5888853332656225E-5,
                    "proven": false,
                    "events": 2,
                    "days": 2
                  }, {
                    "method": "odds-ratio",
                    "log_loss": 0.9468626219769856,
                    "refused": 0,
                    "gain": -0.0019514678593944845,
                    "low": -0.002411807221856632,
                    "high": -0.0014911284969323368,
                    "proven": false,
                    "events": 2,
                    "days": 2
                  }, {
                    "method": "multiplicative",
                    "log_loss": 0.9487703009965006,
                    "refused": 0,
                    "gain": -0.0038591468789094807,
                    "low": -0.005145311285255638,
                    "high": -0.0025729824725633232,
                    "proven": false,
                    "events": 2,
                    "days": 2
                  } ],
                  "sources": [ {
                    "book": "pinnacle",
                    "name": "Pinnacle",
                    "stage": "closing",
                    "markets": 2,
                    "mean_overround": 0.03384019081693501,
                    "below_one": 0,
                    "decided": 2,
                    "log_loss": 0.9487703009965007
                  } ],
                  "adopted": null,
                  "damage": [ ]
                }
                """);
    }

    @Test
    void whatIsNotProvenIsNotAdopted() {
        assertThat(run("--adopt")).endsWith("""

                No two books have the history to learn weights from.
                Nothing is proven better than what stands, so nothing changes.
                """);
        assertThat(run("--adopt", "--json")).contains("""
                  "adopted": {
                    "changed": false,
                    "method": "power",
                    "gain": null,
                    "low": null,
                    "high": null,
                    "weights": { }
                  },
                """);
    }

    @Test
    void aSeasonAloneIsNotAdopted() {
        var said = bench.shell.run("rank", "--league", "EPL", "--season", "2025-26", "--adopt");
        assertThat(said.ends(ExitCode.USAGE).err()).contains("--adopt learns from every season: leave --season out.");
    }

    @Test
    void withoutResultsThereIsNoEvidence() {
        assertThat(run("--season", "1999-00")).isEqualTo("""
                Premier League · 1999-00 · Moneyline: no stored game has both prices and a result, so there i\
                s no evidence.
                """);
    }

    private String run(String... more) {
        var arguments = new ArrayList<>(List.of("rank", "--league", "EPL"));
        arguments.addAll(List.of(more));
        return bench.shell.run(arguments.toArray(String[]::new)).ends(ExitCode.OK).out();
    }
}
