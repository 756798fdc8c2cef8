package app.linewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldCommandTest {
    private final Shell shell = new Shell().with("hold", it -> new HoldCommand(it.global(), it.terminal()));

    @ParameterizedTest
    @CsvSource({"-110 -110, 4.5455", "+260 -245, −1.2225", "+120 +220 +200, 9.1222"})
    void theHoldIsWhatABalancedBookKeeps(String prices, String percent) {
        assertThat(shell.run(("hold " + prices).split(" ")).ends(0).out())
                .containsPattern("hold +" + percent + "\u00a0%");
    }

    @Test
    void figuresStandUnderOneAnother() {
        assertThat(shell.run("hold", "+260", "-245").ends(0).out()).isEqualTo("""
                booksum     0.987923
                overround  −1.2077\u00a0%
                hold       −1.2225\u00a0%
                """);
    }

    @Test
    void theJsonFieldsAreThoseOfTheDocumentation() {
        assertThat(shell.run("hold", "+120", "+220", "+200", "--json").ends(0).out()).isEqualTo("""
                {
                  "prices": [ "+120", "+220", "+200" ],
                  "booksum": 1.1003787878787878,
                  "overround": 0.10037878787878785,
                  "hold": 0.09122203098106707
                }
                """);
    }

    @Test
    void onePriceIsNoMarket() {
        assertThat(shell.run("hold", "2.0").ends(ExitCode.USAGE).err()).contains("2 outcomes or more");
    }
}
