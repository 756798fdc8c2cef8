package app.linewright.cli;

import static app.linewright.cli.Bench.closing;
import static app.linewright.cli.Bench.exact;
import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovementCommandTest {
    private final Bench bench = new Bench();

    @BeforeAll
    void prices() {
        var game = bench.stock.game(
                "Premier League", "Arsenal", "Chelsea", Bench.NOON.plus(Duration.ofHours(3)));
        bench.stock.quotes(
                game,
                MarketType.H2H,
                closing("pinnacle", Outcome.HOME, "1.90"),
                exact("pinnacle", Outcome.HOME, "2.12", 600),
                exact("bet365", Outcome.HOME, "2.10", 600),
                exact("williamhill", Outcome.HOME, "2.10", 600),
                exact("pinnacle", Outcome.HOME, "2.00", 540),
                exact("bet365", Outcome.HOME, "2.00", 480),
                exact("williamhill", Outcome.HOME, "2.05", 420));
        var dated = bench.stock.game(
                "Premier League", "Everton", "Liverpool", LocalDate.parse("2026-03-01"));
        bench.stock.quotes(dated, MarketType.H2H, exact("bet365", Outcome.DRAW, "3.40", 600));
    }

    @AfterAll
    void close() {
        bench.close();
    }

    @Test
    void openingCurrentAndClosingPriceStandSideBySide() {
        assertThat(run("Arsenal")).isEqualTo("""
                Premier League · Arsenal – Chelsea · 2026-03-01 15:00 Z
                Moneyline

                source        outcome  prices  first              current  closing
                Pinnacle      Arsenal       3   2.12  first seen     2.00     1.90
                Bet365        Arsenal       2   2.10  first seen     2.00        –
                William Hill  Arsenal       2   2.10  first seen     2.05        –

                No closing price of Bet365, William Hill: the game has not started.
                Steam on Arsenal, 2026-03-01 11:51 Z to 2026-03-01 11:53 Z: Bet365, Pinnacle, William Hill.
                """);
    }

    @Test
    void withoutAClosingPriceTheReasonIsTold() {
        assertThat(run("Everton")).isEqualTo("""
                Premier League · Everton – Liverpool · 2026-03-01
                Moneyline

                source  outcome  prices  first              current  closing
                Bet365  draw          1   3.40  first seen     3.40        –

                No closing price of Bet365: only the date of the start is known.
                """);
    }

    @Test
    void movementJson() {
        assertThat(run("Arsenal", "--as-of", "2026-03-01T11:51:30Z", "--json")).isEqualTo("""
                {
                  "answer": "found",
                  "sentence": "",
                  "movement": {
                    "game": {
                      "event": 1,
                      "league": "soccer_epl",
                      "league_name": "Premier League",
                      "simulated": false,
                      "season": "2026",
                      "date": "2026-03-01",
                      "start": "2026-03-01T15:00:00Z",
                      "home": {
                        "team": "england-arsenal",
                        "name": "Arsenal"
                      },
                      "away": {
                        "team": "england-chelsea",
                        "name": "Chelsea"
                      },
                      "neutral": false,
                      "score": null
                    },
                    "market": "h2h",
                    "as_of": "2026-03-01T11:51:30Z",
                    "lines": [ {
                      "book": "pinnacle",
                      "book_name": "Pinnacle",
                      "outcome": "home",
                      "opening": {
                        "quote": {
                          "quoted": "2.12",
                          "format": "decimal",
                          "decimal": 2.12,
                          "american": 112,
                          "point": null,
                          "stage": "pre-match",
                          "from": "2026-03-01T11:50:00Z",
                          "to": "2026-03-01T11:50:00Z",
                          "suspended": false
                        },
                        "told_by_source": false
                      },
                      "current": {
                        "quoted": "2.00",
                        "format": "decimal",
                        "decimal": 2.0,
                        "american": 100,
                        "point": null,
                        "stage": "pre-match",
                        "from": "2026-03-01T11:51:00Z",
                        "to": "2026-03-01T11:51:00Z",
                        "suspended": false
                      },
                      "closing": null,
                      "no_closing": "the game has not started",
                      "quotes": [ {
                        "quoted": "2.12",
                        "format": "decimal",
                        "decimal": 2.12,
                        "american": 112,
                        "point": null,
                        "stage": "pre-match",
                        "from": "2026-03-01T11:50:00Z",
                        "to": "2026-03-01T11:50:00Z",
                        "suspended": false
                      }, {
                        "quoted": "2.00",
                        "format": "decimal",
                        "decimal": 2.0,
                        "american": 100,
                        "point": null,
                        "stage": "pre-match",
                        "from": "2026-03-01T11:51:00Z",
                        "to": "2026-03-01T11:51:00Z",
                        "suspended": false
                      } ]
                    }, {
                      "book": "bet365",
                      "book_name": "Bet365",
                      "outcome": "home",
                      "opening": {
                        "quote": {
                          "quoted": "2.10",
                          "format": "decimal",
                          "decimal": 2.1,
                          "american": 110,
                          "point": null,
                          "stage": "pre-match",
                          "from": "2026-03-01T11:50:00Z",
                          "to": "2026-03-01T11:50:00Z",
                          "suspended": false
                        },
                        "told_by_source": false
                      },
                      "current": {
                        "quoted": "2.10",
                        "format": "decimal",
                        "decimal": 2.1,
                        "american": 110,
                        "point": null,
                        "stage": "pre-match",
                        "from": "2026-03-01T11:50:00Z",
                        "to": "2026-03-01T11:50:00Z",
                        "suspended": false
                      },
                      "closing": null,
                      "no_closing": "the game has not started",
                      "quotes": [ {
                        "quoted": "2.10",
                        "format": "decimal",
                        "decimal": 2.1,
                        "american": 110,
                        "point": null,
                        "stage": "pre-match",
                        "from": "2026-03-01T11:50:00Z",
                        "to": "2026-03-01T11:50:00Z",
                        "suspended": false
                      } ]
                    }, {
                      "book": "williamhill",
                      "book_name": "William Hill",
                      "outcome": "home",
                      "opening": {
                        "quote": {
                          "quoted": "2.10",
                          "format": "decimal",
                          "decimal": 2.1,
                          "american": 110,
                          "point": null,
                          "stage": "pre-match",
                          "from": "2026-03-01T11:50:00Z",
                          "to": "2026-03-01T11:50:00Z",
                          "suspended": false
                        },
                        "told_by_source": false
                      },
                      "current": {
                        "quoted": "2.10",
                        "format": "decimal",
                        "decimal": 2.1,
                        "american": 110,
                        "point": null,
                        "stage": "pre-match",
                        "from": "2026-03-01T11:50:00Z",
                        "to": "2026-03-01T11:50:00Z",
                        "suspended": false
                      },
                      "closing": null,
                      "no_closing": "the game has not started",
                      "quotes": [ {
                        "quoted": "2.10",
                        "format": "decimal",
                        "decimal": 2.1,
                        "american": 110,
                        "point": null,
                        "stage": "pre-match",
                        "from": "2026-03-01T11:50:00Z",
                        "to": "2026-03-01T11:50:00Z",
                        "suspended": false
                      } ]
                    } ],
                    "steam": [ ],
                    "reverse": [ ],
                    "damage": [ ]
                  },
                  "candidates": [ ],
                  "games": [ ],
                  "lines": [ ]
                }
                """);
    }

    @Test
    void whatIsUnclearIsAskedBackAsForAPrice() {
        assertThat(bench.shell.run("movement", "--league", "EPL", "--team", "Wombats").ends(ExitCode.FAILED).err())
                .isEqualTo("""
                No team in Premier League is called “Wombats”, nor nearly so.
                """);
        assertThat(bench.shell
                        .run("movement", "--league", "EPL", "--team", "Wombats", "--json")
                        .ends(ExitCode.FAILED)
                        .out())
                .contains("\"answer\": \"unknown_team\"");
    }

    private String run(String team, String... more) {
        var arguments = new ArrayList<>(List.of("movement", "--league", "EPL", "--team", team));
        arguments.addAll(List.of(more));
        return bench.shell.run(arguments.toArray(String[]::new)).ends(ExitCode.OK).out();
    }
}
