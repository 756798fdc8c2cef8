package app.linewright.desktop.calculators;

import app.linewright.desktop.kit.Words;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.devig.Hold;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/** What the prices of a market keep for the house. */
final class HoldCalculator extends MarketCalculator {
    HoldCalculator(ObservableValue<PriceFormat> format, Words words) {
        super("hold", format, words);
        addOutcome("−110");
        addOutcome("−110");
    }

    @Override
    Optional<Answer> compute() {
        return market().map(prices -> {
            var hold = Hold.of(prices);
            return new Answer(
                    List.of(),
                    List.of(
                            Answer.plain(say("booksum"), words.figures().fixed(hold.booksum(), 4)),
                            Answer.plain(say("overround"), words.figures().percent(hold.overround(), 2)),
                            Answer.strong(say("hold"), words.figures().percent(hold.hold(), 2))),
                    hold.hold() < 0 ? say("underround") : "");
        });
    }
}
