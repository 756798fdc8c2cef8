package app.linewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DevigCommandTest {
    private final Shell shell = new Shell().with("devig", it -> new DevigCommand(it.global(), it.terminal()));

    @Test
    void oneMethodGivesItsLineItsParameterAndFairPrices() {
        assertThat(shell.run("devig", "--method", "shin", "2.6", "2.4", "4.3").ends(0).out()).isEqualTo("""
                booksum 1.033840 · overround 3.3840\u00a0% · hold 3.2733\u00a0%

                                  1        2        3
                price           2.6      2.4      4.3
                implied     .384615  .416667  .232558
                Shin        .372994  .404779  .222227  z = .0169425
                fair price    2.681    2.470    4.500
                """);
    }

    @Test
    void withoutAMethodEveryOneAnswersAndTheRangeIsShown() {
        assertThat(shell.run("devig", "2.7", "2.3", "4.4").ends(0).out())
                .isEqualTo("""
                booksum 1.032426 · overround 3.2426\u00a0% · hold 3.1407\u00a0%

                                      1        2        3
                price               2.7      2.3      4.4
                implied         .370370  .434783  .227273
                multiplicative  .358738  .421127  .220135  B = 1.0324257
                additive        .359562  .423974  .216464  d = .0108086
                power           .359171  .423731  .217098  k = 1.0309132
                odds ratio      .358810  .422561  .218628  C = 1.0511691
                Shin            .359344  .423244  .217412  z = .0162364
                balanced book   .359994  .425468  .214538  z = .0162129
                goto            .359757  .424727  .215515  z = .0133750
                lowest          .358738  .421127  .214538
                highest         .359994  .425468  .220135
                """);
    }

    @Test
    void aMethodThatIsNamedTwiceAnswersOnce() {
        assertThat(shell.run("devig", "--method", "power,shin,power", "2.6", "2.4", "4.3").ends(0))
                .isEqualTo(shell.run("devig", "--method", "power,shin", "2.6", "2.4", "4.3"));
    }

    @Test
    void aMethodThatCannotAnswerIsRefusedByNameAndTheOthersStand() {
        assertThat(shell.run("devig", "1.01", "26", "101").ends(0).out())
                .contains("Shin            .971162  .025939  .002899")
                .contains("\nadditive              –        –        –\n")
                .contains("\nThe additive method would give outcome 3 a probability of -0.0029, outside 0 to 1;");
    }

    @Test
    void aBookBelowOneIsAnsweredByTheMultiplicativeMethodAlone() {
        assertThat(shell.run("devig", "2.1", "2.05").ends(0).out())
                .contains("overround −3.6005\u00a0%", "multiplicative  .493976  .506024")
                .containsOnlyOnce("The book sums to 0.9640, below 1");
        var said = shell.run("devig", "--method", "shin", "2.1", "2.05").ends(ExitCode.FAILED);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).isEqualTo("The book sums to 0.9640, below 1 (an arbitrage within one book, or an old"
                + " price); what works: multiplicative.\n");
    }

    @Test
    void theJsonFieldsAreThoseOfTheDocumentation() {
        assertThat(shell.run("devig", "-150", "+130", "--method", "multiplicative,additive", "--json").ends(0).out())
                .isEqualTo("""
                {
                  "prices": [ "-150", "+130" ],
                  "booksum": 1.0347826086956522,
                  "overround": 0.034782608695652195,
                  "hold": 0.03361344537815125,
                  "methods": [ {
                    "method": "multiplicative",
                    "probabilities": [ 0.5798319327731092, 0.42016806722689076 ],
                    "fair_prices": [ 1.7246376811594204, 2.38 ],
                    "symbol": "B",
                    "parameter": 1.0347826086956522,
                    "refused": null
                  }, {
                    "method": "additive",
                    "probabilities": [ 0.5826086956521739, 0.4173913043478261 ],
                    "fair_prices": [ 1.7164179104477613, 2.395833333333333 ],
                    "symbol": "d",
                    "parameter": 0.017391304347826098,
                    "refused": null
                  } ],
                  "lowest": [ 0.5798319327731092, 0.4173913043478261 ],
                  "highest": [ 0.5826086956521739, 0.42016806722689076 ]
                }
                """);
        assertThat(shell.run("devig", "1.01", "26", "101", "--method", "goto,shin", "--json").ends(0).out())
                .contains("\"method\": \"goto\",\n    \"probabilities\": null,\n    \"fair_prices\": null,")
                .contains("\"refused\": \"The goto method would give outcome 3");
    }

    @Test
    void aMarketHasTwoToSixtyOutcomes() {
        assertThat(shell.run("devig", "2.1").ends(ExitCode.USAGE).err())
                .isEqualTo("A market has 2 to 60 outcomes, each with its price, not 1.\n");
    }

    @Test
    void anUnknownMethodIsAnsweredWithTheKnownOnes() {
        assertThat(shell.run("devig", "2", "2", "--method", "magic").ends(ExitCode.USAGE).err())
                .contains("“magic” is no method: multiplicative, additive, power, odds-ratio, shin");
    }
}
