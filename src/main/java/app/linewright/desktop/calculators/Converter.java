package app.linewright.desktop.calculators;

import app.linewright.desktop.kit.Words;
import app.linewright.odds.PriceFormat;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/** One price in every format, and what a stake on it returns. */
final class Converter extends Calculator {
    private final Entry price = entry("price", "2.10");
    private final Entry stake = moneyEntry("stake", "100.00");

    Converter(ObservableValue<PriceFormat> format, Words words) {
        super("converter", format, words);
        answer();
    }

    @Override
    Optional<Answer> compute() {
        var read = price(price);
        var staked = stake(stake);
        if (read.isEmpty() || staked.isEmpty()) {
            return Optional.empty();
        }
        var returns = read.get().payout(staked.get());
        return Optional.of(new Answer(
                List.of(),
                List.of(
                        Answer.plain(say("decimal"), words.figures().price(read.get(), PriceFormat.DECIMAL)),
                        Answer.plain(say("american"), words.figures().price(read.get(), PriceFormat.AMERICAN)),
                        Answer.plain(say("fractional"), words.figures().price(read.get(), PriceFormat.FRACTIONAL)),
                        Answer.plain(say("probability"), words.figures().price(read.get(), PriceFormat.PROBABILITY)),
                        Answer.strong(say("returns"), words.amounts().plain(returns)),
                        Answer.strong(say("profit"), words.amounts().signed(returns.minus(staked.get())))),
                ""));
    }
}
