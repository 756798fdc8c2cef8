package app.linewright.desktop.calculators;

import app.linewright.desktop.kit.Words;
import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/** A calculator of a whole market: a price for each of two or more outcomes. */
abstract class MarketCalculator extends Calculator {
    static final int FEWEST = 2;
    static final int MOST = 6;

    private final List<Entry> outcomes = new ArrayList<>();

    MarketCalculator(String key, ObservableValue<PriceFormat> format, Words words) {
        super(key, format, words);
    }

    /** How many there are. */
    final int outcomes() {
        return outcomes.size();
    }

    /** Adds an outcome, with {@code text} for its price; nothing at {@link #MOST}. */
    final void addOutcome(String text) {
        if (outcomes.size() < MOST) {
            int number = outcomes.size() + 1;
            var outcome = make("outcome-" + number, words.say("calculators.field.outcome", number), text, "");
            outcomes.add(outcome);
            entries().add(outcomes.size() - 1, outcome);
            answer();
        }
    }

    /** Takes the last outcome away; nothing at {@link #FEWEST}. */
    final void removeOutcome() {
        if (outcomes.size() > FEWEST) {
            entries().remove(outcomes.removeLast());
            answer();
        }
    }

    /** The prices of all outcomes, of which one can tell how another is meant; empty while one cannot be read. */
    final Optional<List<Price>> market() {
        try {
            var together = Price.parseAll(outcomes.stream()
                    .map(each -> words.figures().typed(each.textProperty().get()))
                    .toList());
            outcomes.forEach(Entry::accept);
            return Optional.of(together);
        } catch (IllegalArgumentException refused) {
            // Which of them cannot be read is told one by one.
            return oneByOne();
        }
    }

    private Optional<List<Price>> oneByOne() {
        var prices = outcomes.stream().map(this::price).toList();
        return prices.stream().allMatch(Optional::isPresent)
                ? Optional.of(prices.stream().map(Optional::orElseThrow).toList())
                : Optional.empty();
    }
}
