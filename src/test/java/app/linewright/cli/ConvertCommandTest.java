package app.linewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertCommandTest {
    private final Shell shell = new Shell().with("convert", it -> new ConvertCommand(it.global(), it.terminal()));

    @Test
    void pricesAreShownInEveryFormatAndAlignedWithTrueMinusSigns() {
        assertThat(shell.run("convert", "-110", "+130", "8/11", "2.1").ends(0).out()).isEqualTo("""
                price  decimal  American  fractional  implied
                 −110     1.91      −110       10/11  52.38\u00a0%
                 +130     2.30      +130       13/10  43.48\u00a0%
                 8/11     1.73      −138        8/11  57.89\u00a0%
                  2.1     2.10      +110       11/10  47.62\u00a0%
                """);
    }

    @Test
    void aStakeIsPaidExactly() {
        assertThat(shell.run("convert", "--stake", "50 EUR", "-110").ends(0).out())
                .contains("50.00 EUR  95.45 EUR  45.45 EUR");
    }

    @Test
    void theJsonFieldsAreThoseOfTheDocumentation() {
        assertThat(shell.run("convert", "-110", "--stake", "50", "--json").ends(0).out()).isEqualTo("""
                {
                  "prices": [ {
                    "quoted": "-110",
                    "format": "american",
                    "decimal": 1.9090909090909092,
                    "american": -110,
                    "fractional": "10/11",
                    "probability": 0.5238095238095238,
                    "payout": {
                      "currency": "USD",
                      "stake": 50.00,
                      "returns": 95.45,
                      "profit": 45.45
                    }
                  } ]
                }
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            convert abc             | “abc” is not a price
            convert 2 --from foo    | “foo” is no price format: decimal, american, fractional and probability are;
            convert 2 --stake 1.234 | “1.234” is not an amount of USD
            convert                 | Missing required parameter: 'PRICE'
            """)
    void whatCannotBeReadIsAUsageErrorInOneSentence(String line, String beginning) {
        var said = shell.run(line.split(" ")).ends(ExitCode.USAGE);

        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(beginning).hasLineCount(1).endsWith(".\n");
    }
}
