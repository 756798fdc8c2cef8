package app.linewright.cli;

import static app.linewright.cli.Bench.closing;
import static app.linewright.cli.Bench.exact;
import static app.linewright.cli.Bench.line;
import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChanceCommandsTest {
    private final Bench bench = new Bench();

    @BeforeAll
    void prices() {
        var today = bench.stock.game(
                "NFL", "Green Bay Packers", "Chicago Bears", Bench.NOON.plus(Duration.ofHours(6)));
        bench.stock.quotes(
                today,
                MarketType.H2H,
                exact("pinnacle", Outcome.HOME, "2.00", 30),
                exact("pinnacle", Outcome.AWAY, "2.00", 30),
                exact("fanduel", Outcome.HOME, "2.10", 200),
                exact("fanduel", Outcome.AWAY, "1.80", 30));
        bench.stock.quotes(
                today,
                MarketType.SPREADS,
                line("pinnacle", Outcome.HOME, "-2.5", "1.95", 30),
                line("pinnacle", Outcome.AWAY, "2.5", "1.95", 30),
                line("fanduel", Outcome.HOME, "-3.5", "2.10", 30),
                line("fanduel", Outcome.AWAY, "3.5", "1.80", 30));
        var noTimes = bench.stock.game(
                "NFL", "Dallas Cowboys", "New York Giants", Bench.NOON.plus(Duration.ofDays(2)));
        bench.stock.quotes(noTimes, MarketType.H2H, closing("bet365", Outcome.HOME, "2.10"));
    }

    @AfterAll
    void close() {
        bench.close();
    }

    @Test
    void valueIsListedWithItsStake() {
        assertThat(run("value", "--market", "moneyline", "--books", "fanduel")).isEqualTo("""
                game                                start               outcome            price  book      fai\
                r    edge            range  ¼ Kelly    age
                Chicago Bears at Green Bay Packers  2026-03-01 18:00 Z  Green Bay Packers   2.10  FanDuel  2.00\
                0  +5.0\u00a0%  +5.0\u00a0% … +5.0\u00a0%   1.14\u00a0%  3 min

                """);
    }

    @Test
    void valueJson() {
        assertThat(run("value", "--market", "moneyline", "--books", "fanduel", "--json")).isEqualTo("""
                {
                  "as_of": "2026-03-01T12:00:00Z",
                  "found": [ {
                    "game": {
                      "event": 1,
                      "league": "americanfootball_nfl",
                      "league_name": "NFL",
                      "simulated": false,
                      "season": "2026",
                      "date": "2026-03-01",
                      "start": "2026-03-01T18:00:00Z",
                      "home": {
                        "team": "nfl-green-bay-packers",
                        "name": "Green Bay Packers"
                      },
                      "away": {
                        "team": "nfl-chicago-bears",
                        "name": "Chicago Bears"
                      },
                      "neutral": false,
                      "score": null
                    },
                    "bet": {
                      "market": "h2h",
                      "prop": null,
                      "quote": {
                        "book": "fanduel",
                        "book_name": "FanDuel",
                        "outcome": "home",
                        "point": null,
                        "quoted": "2.10",
                        "format": "decimal",
                        "decimal": 2.1,
                        "american": 110,
                        "at": "2026-03-01T11:56:40Z"
                      },
                      "net_price": 2.1,
                      "fair_price": 2.0,
                      "edge": 0.050000000000000044,
                      "lowest_edge": 0.050000000000000044,
                      "highest_edge": 0.050000000000000044,
                      "kelly": 0.04545454545454549,
                      "stake": 0.011363636363636373,
                      "age_seconds": 200
                    }
                  } ],
                  "none": [ ],
                  "damage": [ ]
                }
                """);
    }

    @Test
    void anArbitrageIsListedWithStakesThatAddUpToTheTotal() {
        assertThat(run("arbs", "--total", "250.00", "--currency", "EUR", "--market", "moneyline")).isEqualTo("""
                game                                start               outcome            price  boo\
                k           stake     returns    locked    rate    age
                Chicago Bears at Green Bay Packers  2026-03-01 18:00 Z  Green Bay Packers   2.10  FanDuel   121\
                .95 EUR  256.10 EUR  6.10 EUR  2.44\u00a0%  3 min
                                                                        Chicago Bears       2.00  Pinnacle  128\
                .05 EUR  256.10 EUR

                """);
    }

    @Test
    void arbsJson() {
        assertThat(run("arbs", "--market", "moneyline", "--json")).isEqualTo("""
                {
                  "as_of": "2026-03-01T12:00:00Z",
                  "found": [ {
                    "game": {
                      "event": 1,
                      "league": "americanfootball_nfl",
                      "league_name": "NFL",
                      "simulated": false,
                      "season": "2026",
                      "date": "2026-03-01",
                      "start": "2026-03-01T18:00:00Z",
                      "home": {
                        "team": "nfl-green-bay-packers",
                        "name": "Green Bay Packers"
                      },
                      "away": {
                        "team": "nfl-chicago-bears",
                        "name": "Chicago Bears"
                      },
                      "neutral": false,
                      "score": null
                    },
                    "bet": {
                      "market": "h2h",
                      "prop": null,
                      "legs": [ {
                        "quote": {
                          "book": "fanduel",
                          "book_name": "FanDuel",
                          "outcome": "home",
                          "point": null,
                          "quoted": "2.10",
                          "format": "decimal",
                          "decimal": 2.1,
                          "american": 110,
                          "at": "2026-03-01T11:56:40Z"
                        },
                        "net_price": 2.1,
                        "stake": 48.78,
                        "returns": 102.44,
                        "hedge_price": 1.909090909090909
                      }, {
                        "quote": {
                          "book": "pinnacle",
                          "book_name": "Pinnacle",
                          "outcome": "away",
                          "point": null,
                          "quoted": "2.00",
                          "format": "decimal",
                          "decimal": 2.0,
                          "american": 100,
                          "at": "2026-03-01T11:59:30Z"
                        },
                        "net_price": 2.0,
                        "stake": 51.22,
                        "returns": 102.44,
                        "hedge_price": 2.0
                      } ],
                      "inverse_sum": 0.9761904761904762,
                      "rate": 0.024390243902439046,
                      "currency": "USD",
                      "staked": 100.00,
                      "locked": 2.44,
                      "can_push": false,
                      "age_seconds": 200,
                      "at_one_book": false,
                      "differences": [ ]
                    }
                  } ],
                  "none": [ ],
                  "damage": [ ]
                }
                """);
    }

    @Test
    void middlesAreListedBestFirst() {
        assertThat(run("middles")).isEqualTo("""
                game                                start               one be\
                t                                   the other                            hit       likely  need\
                ed    edge   worst   age
                Chicago Bears at Green Bay Packers  2026-03-01 18:00 Z  Green Bay Packers −2.5 at 1.95, Pinnacl\
                e  Chicago Bears +3.5 at 1.80, FanDuel  both win   8.1\u00a0%   6.8\u00a0%  +1.1\u00a0%\
                  −6.4\u00a0%  30 s

                """);
    }

    @Test
    void middlesJson() {
        assertThat(run("middles", "--json")).isEqualTo("""
                {
                  "as_of": "2026-03-01T12:00:00Z",
                  "found": [ {
                    "game": {
                      "event": 1,
                      "league": "americanfootball_nfl",
                      "league_name": "NFL",
                      "simulated": false,
                      "season": "2026",
                      "date": "2026-03-01",
                      "start": "2026-03-01T18:00:00Z",
                      "home": {
                        "team": "nfl-green-bay-packers",
                        "name": "Green Bay Packers"
                      },
                      "away": {
                        "team": "nfl-chicago-bears",
                        "name": "Chicago Bears"
                      },
                      "neutral": false,
                      "score": null
                    },
                    "bet": {
                      "market": "spreads",
                      "above": {
                        "book": "pinnacle",
                        "book_name": "Pinnacle",
                        "outcome": "home",
                        "point": -2.5,
                        "quoted": "1.95",
                        "format": "decimal",
                        "decimal": 1.95,
                        "american": -105,
                        "at": "2026-03-01T11:59:30Z"
                      },
                      "below": {
                        "book": "fanduel",
                        "book_name": "FanDuel",
                        "outcome": "away",
                        "point": 3.5,
                        "quoted": "1.80",
                        "format": "decimal",
                        "decimal": 1.8,
                        "american": -125,
                        "at": "2026-03-01T11:59:30Z"
                      },
                      "above_share": 0.48000000000000004,
                      "kind": "both win",
                      "hit": 0.0806593528213035,
                      "partial": 0.0,
                      "break_even": 0.06837606837606838,
                      "edge": 0.011497154240740064,
                      "worst": -0.064,
                      "age_seconds": 30,
                      "differences": [ ]
                    }
                  } ],
                  "none": [ ],
                  "damage": [ ]
                }
                """);
    }

    @Test
    void noBetSaysWhy() {
        assertThat(run("arbs", "--date", "2026-03-03")).isEqualTo("""
                No bet on 1 market: no book quotes it.
                """);
        assertThat(run("value", "--date", "2026-03-03", "--json")).contains("\"reason\": \"no book quotes it\"");
    }

    @Test
    void aDayWithoutGamesNamesTheNearestWithGames() {
        assertThat(run("value", "--date", "2026-03-05", "--league", "NFL")).isEqualTo("""
                There are no prices in NFL on 2026-03-05; the last day before with games is 2026-03-03.
                """);
        assertThat(run("arbs", "--date", "2026-03-03", "--league", "NBA,NHL")).isEqualTo("""
                There are no prices in NBA or NHL on 2026-03-03; import a file that has some first.
                """);
    }

    @Test
    void aTotalThatCannotBeStakedIsRefused() {
        assertThat(bench.shell.run("arbs", "--total", "0").ends(ExitCode.USAGE).err()).isEqualTo("""
                The total staked lies above zero and at most at 10000000.00 USD, not at 0.00 USD.
                """);
        assertThat(bench.shell.run("arbs", "--total", "-1").ends(ExitCode.USAGE).err()).isEqualTo("""
                “-1” is no stake: it is less than nothing.
                """);
        assertThat(bench.shell.run("arbs", "--total", "10.001").ends(ExitCode.USAGE).err()).contains("10.001");
        assertThat(bench.shell.run("arbs", "--currency", "EURO").ends(ExitCode.USAGE).err()).contains("EURO");
    }

    private String run(String... arguments) {
        return bench.shell.run(arguments).ends(ExitCode.OK).out();
    }
}
