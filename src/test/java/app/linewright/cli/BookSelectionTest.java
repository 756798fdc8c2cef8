package app.linewright.cli;

import static app.linewright.cli.Bench.exact;
import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The books one can bet at and the one that makes the fair line, as a person names them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookSelectionTest {
    private final Bench bench = new Bench();

    @BeforeAll
    void prices() {
        var game = bench.stock.game(
                "NFL", "Green Bay Packers", "Chicago Bears", Bench.NOON.plus(Duration.ofHours(6)));
        bench.stock.quotes(
                game,
                MarketType.H2H,
                exact("pinnacle", Outcome.HOME, "2.00", 30),
                exact("pinnacle", Outcome.AWAY, "2.00", 30),
                exact("bet365", Outcome.HOME, "1.50", 30),
                exact("bet365", Outcome.AWAY, "2.50", 30),
                exact("fanduel", Outcome.HOME, "2.10", 30),
                exact("fanduel", Outcome.AWAY, "1.80", 30));
    }

    @AfterAll
    void close() {
        bench.close();
    }

    @Test
    void aBookIsNamedByItsKeyItsNameOrItsAbbreviation() {
        for (var name : new String[] {"bet365", "Bet 365", "BET365", "b365"}) {
            assertThat(packers("--books", name).ends(ExitCode.OK).out()).contains("+150").doesNotContain("+110");
        }
    }

    @Test
    void aBookThatNobodyKnowsIsRefusedWithTheNearest() {
        assertThat(packers("--books", "bet36").ends(ExitCode.FAILED).err())
                .startsWith("No book is called “bet36”; did you mean Bet365 (bet365)");
        assertThat(packers("--reference", "qqq").ends(ExitCode.FAILED).err())
                .isEqualTo("No book is called “qqq”.\n");
        for (var command : new String[] {"board", "value", "arbs", "middles"}) {
            assertThat(bench.shell.run(command, "--books", "pinnacel").ends(ExitCode.FAILED).err())
                    .isEqualTo("No book is called “pinnacel”; did you mean Pinnacle (pinnacle)?\n");
        }
        assertThat(packers("--books", "").ends(ExitCode.FAILED).err()).isEqualTo("No book is called “”.\n");
    }

    @Test
    void onlyTheBooksOneCanBetAtAreCounted() {
        assertThat(packers("--books", "bet365").out()).contains("The best of 1 book, pre-match.");
        assertThat(packers("--reference", "bet365").out()).contains("The best of 3 books, pre-match.");
    }

    @Test
    void nobodyBetsAtAnAggregate() {
        assertThat(packers("--books", "avg").ends(ExitCode.FAILED).err())
                .endsWith(" is no book at which anybody can bet.\n");
    }

    @Test
    void theFairLineComesFromTheReferenceAlone() {
        assertThat(packers("--reference", "bet365").ends(ExitCode.OK).out()).contains("−176", "+176");
        assertThat(packers("--reference", "pinnacle").ends(ExitCode.OK).out()).contains("100").doesNotContain("−176");
    }

    @Test
    void whatCannotBeTakenIsSaidInOneSentence() {
        assertThat(packers("--books", "draftkings").ends(ExitCode.FAILED).err())
                .isEqualTo("There is no price that you can take: each of Pinnacle, Bet365, FanDuel is not among the "
                        + "books you can use.\n");
    }

    private Shell.Said packers(String option, String value) {
        return bench.shell.run("best-price", "--league", "NFL", "--team", "Packers", option, value);
    }
}
