package app.linewright.cli;

import static app.linewright.cli.Bench.exact;
import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Stage;
import app.linewright.odds.StatedLine;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Which game is meant where a team plays twice, and what is said where only lines are known. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GameCommandsTest {
    private final Bench bench = new Bench();

    @BeforeAll
    void games() {
        bench.stock.game("MLB", "Milwaukee Brewers", "Chicago Cubs", Instant.parse("2026-05-30T18:10:00Z"), 1);
        var second =
                bench.stock.game("MLB", "Milwaukee Brewers", "Chicago Cubs", Instant.parse("2026-05-31T00:10:00Z"), 2);
        bench.stock.quotes(second, MarketType.H2H, exact("bet365", Outcome.HOME, "1.80", 60));
        var old = bench.stock.game("NBA", "Golden State Warriors", "Utah Jazz", LocalDate.parse("2008-11-02"));
        bench.stock.lines(
                old, line(MarketType.SPREADS, "5.5"), line(MarketType.TOTALS, "201.5"));
        var misprinted = bench.stock.game("NBA", "Atlanta Hawks", "Toronto Raptors", LocalDate.parse("2011-02-02"));
        bench.stock.quotes(
                misprinted,
                MarketType.H2H,
                exact("nba_unnamed", Outcome.HOME, "1.15", 60),
                exact("nba_unnamed", Outcome.AWAY, "1.15", 60));
    }

    @AfterAll
    void close() {
        bench.close();
    }

    private static StatedLine line(MarketType market, String point) {
        return new StatedLine(new BookKey("nba_unnamed"), market, Point.parse(point), Stage.PRE_MATCH);
    }

    @Test
    void theGameOfADoubleheaderIsAskedForAndThenNamed() {
        assertThat(brewers().ends(ExitCode.FAILED).err()).isEqualTo("""
                Milwaukee Brewers have 2 games on 2026-05-30: 1 is Chicago Cubs at Milwaukee Brewers on 2026-05-30 \
                13:10 CDT, 2 is Chicago Cubs at Milwaukee Brewers on 2026-05-30 19:10 CDT; name one with --game.
                """);
        assertThat(brewers("--game", "2").ends(ExitCode.OK).out())
                .contains("Chicago Cubs at Milwaukee Brewers · 2026-05-30 19:10 CDT", "Bet365");
        assertThat(brewers("--game", "1").ends(ExitCode.FAILED).err())
                .isEqualTo("""
                Nobody quotes the moneyline of Chicago Cubs at Milwaukee Brewers on 2026-05-30 13:10 CDT.
                """);
    }

    @Test
    void aGameThatIsNotPlayedIsRefusedWithThoseThatAre() {
        assertThat(brewers("--game", "3").ends(ExitCode.FAILED).err())
                .startsWith("Milwaukee Brewers have no game 3 on 2026-05-30; 1 is Chicago Cubs at");
        assertThat(brewers("--game", "3", "--json").ends(ExitCode.FAILED).out())
                .contains("\"answer\": \"no_such_game\"");
        assertThat(brewers("--game", "two").ends(ExitCode.USAGE).err())
                .contains("“two” is no number of a game: 1 and 2 are");
    }

    @Test
    void aConsensusWithAMisprintIsToldAsOne() {
        assertThat(bench.shell.run("best-price", "--league", "NBA", "--team", "Hawks", "--date", "2011-02-02")
                        .ends(ExitCode.OK).out())
                .contains("one book that the source does not name")
                .contains("Unnamed book of the NBA odds has prices that cannot be one market's, so one of them is a "
                        + "misprint.");
    }

    private Shell.Said brewers(String... more) {
        return bench.shell.run(("best-price --league MLB --team Brewers --date 2026-05-30 --zone America/Chicago "
                        + String.join(" ", more))
                .split(" "));
    }

    @Test
    void whereOnlyALineIsStatedThereIsNoBestPriceAndTheLineIsTold() {
        assertThat(warriors("best-price", "--market", "spread").ends(ExitCode.FAILED).err()).isEqualTo("""
                Nobody quotes the spread of Utah Jazz at Golden State Warriors on 2008-11-02, so it has no best \
                price; a line without a price is Utah Jazz −5.5 (Unnamed book of the NBA odds, pre-match, time \
                unknown).
                """);
        assertThat(warriors("movement", "--market", "total").ends(ExitCode.FAILED).err())
                .contains("a line without a price is total 201.5 (Unnamed book of the NBA odds");
        assertThat(warriors("best-price", "--market", "moneyline").ends(ExitCode.FAILED).err())
                .isEqualTo("Nobody quotes the moneyline of Utah Jazz at Golden State Warriors on 2008-11-02.\n");
    }

    @Test
    void aLineIsToldAsJsonSeenFromTheHomeSide() {
        assertThat(warriors("best-price", "--market", "spread", "--json").ends(ExitCode.FAILED).out())
                .contains("\"answer\": \"no_quotes\"", """
                        "market": "spreads",
                            "book": "nba_unnamed",
                            "book_name": "Unnamed book of the NBA odds",
                            "stage": "pre-match",
                            "point": 5.5
                        """);
    }

    @Test
    void theBoardListsLinesUnderThePrices() {
        assertThat(bench.shell.run("board", "--date", "2008-11-02").ends(ExitCode.OK).out()).isEqualTo("""
                Lines stated without a price, at a time unknown; nobody can bet at them:

                game                                start       market  line            source                  \
                      stage
                Utah Jazz at Golden State Warriors  2008-11-02  Spread  Utah Jazz −5.5  Unnamed book of the NBA \
                odds  pre-match
                Utah Jazz at Golden State Warriors  2008-11-02  Total   total 201.5     Unnamed book of the NBA \
                odds  pre-match
                """);
        assertThat(bench.shell
                        .run("board", "--date", "2008-11-02", "--as-of", "2008-11-01T00:00:00Z")
                        .ends(ExitCode.OK)
                        .out())
                .doesNotContain("Jazz");
    }

    private Shell.Said warriors(String command, String... more) {
        return bench.shell.run((command + " --league NBA --team Warriors --date 2008-11-02 " + String.join(" ", more))
                .split(" "));
    }
}
