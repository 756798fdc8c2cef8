package app.linewright.desktop.calculators;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.kit.Words;
import app.linewright.odds.PriceFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CalculatorsViewModelTest {
    private final CalculatorsViewModel model = new CalculatorsViewModel(new Words(Locale.ENGLISH));

    @Test
    void aPriceIsReadInAnyFormatAndShownInEvery() {
        for (var text : List.of("2.10", "+110", "11/10", " 2.1 ")) {
            write("converter", "price", text);
            assertThat(cell("converter", "American")).isEqualTo("+110");
            assertThat(cell("converter", "Implied probability")).isEqualTo("47.62\u00A0%");
        }
        assertThat(cell("converter", "Decimal")).isEqualTo("2.10");
        write("converter", "price", "−110");
        assertThat(cell("converter", "Fraction")).isEqualTo("10/11");
        write("converter", "stake", "50 EUR");
        assertThat(cell("converter", "Returns")).isEqualTo("95.45");
        assertThat(entry("converter", "stake").unitProperty().get()).isEqualTo("EUR");
    }

    @Test
    void inAnotherLanguageNumbersAreReadAndWrittenAsThere() {
        var french = new CalculatorsViewModel(new Words(Locale.FRENCH));
        var converter = french.calculators().getFirst();
        var price = converter.entries().getFirst();
        assertThat(price.textProperty().get()).isEqualTo("2,10");
        for (var text : List.of("2,5", "2.50", "+150")) {
            price.textProperty().set(text);
            assertThat(converter.answerProperty().get().rows().getFirst().cells()).containsExactly("2,50");
        }
        converter.entries().get(1).textProperty().set("1 250,50");
        assertThat(converter.answerProperty().get().rows().get(4).cells()).containsExactly("3\u00A0126,25");
    }

    @Test
    void whatCannotBeReadSaysWhyAndAnswersNothing() {
        write("converter", "price", "0.99.1");
        assertThat(entry("converter", "price").errorProperty().get()).startsWith("“0.99.1” is not a price");
        assertThat(calculator("converter").answerProperty().get()).isEqualTo(Answer.NONE);

        write("converter", "price", "");
        assertThat(entry("converter", "price").errorProperty().get()).isEqualTo("Still empty.");

        write("converter", "price", "2.10");
        assertThat(entry("converter", "price").errorProperty().get()).isEmpty();
        assertThat(cell("converter", "Profit")).isEqualTo("+110.00");

        write("hedge", "commission", "60");
        assertThat(entry("hedge", "commission").errorProperty().get())
                .isEqualTo("“60” is not a percentage from 0 to 50: 2.5 is.");
    }

    @Test
    void theHoldIsThatOfPublishedExamples() {
        assertThat(cell("hold", "Hold")).isEqualTo("4.55\u00A0%");
        market("hold", "+260", "-245");
        assertThat(cell("hold", "Hold")).isEqualTo("−1.22\u00A0%");
        market("hold", "+120", "+220", "+200");
        assertThat(cell("hold", "Hold")).isEqualTo("9.12\u00A0%");
        assertThat(calculator("hold").answerProperty().get().note()).isEmpty();
    }

    @Test
    void everyMethodStandsSideBySide() {
        market("no_vig", "-110", "-110");
        var rows = calculator("no_vig").answerProperty().get().rows();
        assertThat(rows).hasSize(9);
        assertThat(rows.subList(0, 7)).allSatisfy(row ->
                assertThat(row.cells()).containsExactly("50.00\u00A0%", "50.00\u00A0%"));
        assertThat(rows.getLast().name()).isEqualTo("Fair price by power");
        assertThat(rows.getLast().cells()).containsExactly("2.000", "2.000");
    }

    @Test
    void aMethodWithoutALineSaysWhy() {
        market("no_vig", "1.01", "26", "101");

        var answer = calculator("no_vig").answerProperty().get();
        assertThat(answer.rows().get(5).cells()).containsExactly("–", "–", "–");
        assertThat(answer.note()).contains("outside 0 to 1");
    }

    @Test
    void anArbitrageIsStakedInWholeSteps() {
        assertThat(row("arbitrage", "Outcome 1")).containsExactly("49.40", "103.74", "+3.74");
        assertThat(row("arbitrage", "Staked")).containsExactly("100.00", "", "+3.7\u00A0%");
        assertThat(row("arbitrage", "Sum of 1/price").getFirst()).isEqualTo("0.9640");
        choose("arbitrage", "step", "5");
        assertThat(row("arbitrage", "Outcome 2")).containsExactly("50.00", "102.50", "+2.50");

        market("arbitrage", "1.90", "1.90");
        assertThat(calculator("arbitrage").answerProperty().get().note())
                .isEqualTo("These prices keep 5.0\u00A0% of the stakes. No stakes lock a profit.");
        write("arbitrage", "total", "9");
        assertThat(calculator("arbitrage").answerProperty().get().note()).startsWith("The total is too small");
    }

    @Test
    void aMiddleAtMinus110BreaksEvenAtOneIn21() {
        assertThat(row("middle", "Breaks even at a chance of").getLast()).isEqualTo("4.76\u00A0%");
        assertThat(row("middle", "Both win: 45, 46")).containsExactly("", "+90.90", "+90.9\u00A0%");

        write("middle", "under_line", "44.5");
        assertThat(entry("middle", "under_line").errorProperty().get()).startsWith("The line over has to be below");
    }

    @Test
    void aLayHedgeIsThatOfTheGoldenValues() {
        write("hedge", "stake", "1000");
        write("hedge", "bet", "5.0");
        write("hedge", "against", "5.2");
        write("hedge", "commission", "2");
        choose("hedge", "way", HedgeCalculator.Way.LAY);

        assertThat(cell("hedge", "Stake of the hedge")).isEqualTo("965.25");
        assertThat(cell("hedge", "Profit if the bet wins")).isEqualTo("−54.05");
        assertThat(cell("hedge", "Profit if the hedge wins")).isEqualTo("−54.05");
        assertThat(cell("hedge", "Highest lay price without a loss")).isEqualTo("4.920");
    }

    @Test
    void aPartOfABetCanBeHedged() {
        assertThat(cell("hedge", "Stake of the hedge")).isEqualTo("218.75");
        assertThat(cell("hedge", "Profit if the bet wins")).isEqualTo("+31.25");
        assertThat(cell("hedge", "Profit if the hedge wins")).isEqualTo("+31.25");
        assertThat(cell("hedge", "Least price without a loss")).isEqualTo("1.400");

        write("hedge", "hedged", "50 %");
        assertThat(cell("hedge", "Stake of the hedge")).isEqualTo("109.38");
        assertThat(cell("hedge", "Profit if the bet wins")).isEqualTo("+140.62");
    }

    @Test
    void aFreeBetKeepsWhatTheGoldenValuesKeep() {
        write("free_bet", "free", "1000");
        write("free_bet", "against", "5.2");
        write("free_bet", "commission", "2");
        choose("free_bet", "way", HedgeCalculator.Way.LAY);
        assertThat(cell("free_bet", "Stake of the hedge")).isEqualTo("772.20");
        assertThat(cell("free_bet", "Kept of the free bet, at least")).isEqualTo("75.7\u00A0%");

        choose("free_bet", "way", HedgeCalculator.Way.BACK);
        write("free_bet", "commission", "0");
        write("free_bet", "against", "1.25");
        assertThat(cell("free_bet", "Stake of the hedge")).isEqualTo("3,200.00");
        assertThat(cell("free_bet", "Profit if the hedge wins")).isEqualTo("+800.00");
    }

    @Test
    void pricesAnsweredFollowTheFormat() {
        model.formatProperty().set(PriceFormat.AMERICAN);

        assertThat(cell("hedge", "Least price without a loss")).isEqualTo("−250");
        market("no_vig", "1.95", "1.95");
        assertThat(calculator("no_vig").answerProperty().get().rows().getLast().cells())
                .containsExactly("+100", "+100");
    }

    @Test
    void outcomesAreAddedUpToSixAndNeverBelowTwo() {
        var hold = (MarketCalculator) calculator("hold");
        for (int i = 0; i < 12; i++) {
            hold.addOutcome("9.00");
        }
        assertThat(hold.entries()).hasSize(6);
        for (int i = 0; i < 12; i++) {
            hold.removeOutcome();
        }
        assertThat(hold.entries()).hasSize(2);
        assertThat(cell("hold", "Hold")).isEqualTo("4.55\u00A0%");
    }

    private Calculator calculator(String key) {
        return model.calculators().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
    }

    private Entry entry(String key, String name) {
        return calculator(key).entries().stream()
                .filter(each -> each.id().equals(key + "-" + name))
                .findFirst()
                .orElseThrow();
    }

    private void write(String key, String name, String text) {
        entry(key, name).textProperty().set(text);
    }

    private void market(String key, String... prices) {
        var market = (MarketCalculator) calculator(key);
        while (market.outcomes() > Math.max(MarketCalculator.FEWEST, prices.length)) {
            market.removeOutcome();
        }
        while (market.outcomes() < prices.length) {
            market.addOutcome("");
        }
        for (int i = 0; i < prices.length; i++) {
            write(key, "outcome-" + (i + 1), prices[i]);
        }
    }

    private void choose(String key, String name, Object value) {
        calculator(key).choices().stream()
                .filter(each -> each.id().equals(key + "-" + name))
                .forEach(each -> set(each, value));
    }

    @SuppressWarnings("unchecked")
    private static <T> void set(Choice<T> choice, Object value) {
        choice.value().set((T) value);
    }

    private List<String> row(String key, String name) {
        return calculator(key).answerProperty().get().rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow()
                .cells();
    }

    private String cell(String key, String name) {
        return row(key, name).getFirst();
    }
}
