package app.linewright.desktop.calculators;

import app.linewright.desktop.calculators.Answer.Row;
import app.linewright.desktop.calculators.Answer.Weight;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.devig.Devig;
import app.linewright.odds.devig.DevigMethod;
import app.linewright.odds.devig.Devigged;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;

/** The fair line of a market by every method of taking the margin out, side by side. */
final class NoVig extends MarketCalculator {
    private static final int SPELT_OUT = 3;

    NoVig(ObservableValue<PriceFormat> format, Words words) {
        super("no_vig", format, words);
        addOutcome("1.80");
        addOutcome("3.60");
        addOutcome("5.00");
    }

    @Override
    Optional<Answer> compute() {
        return market().map(this::answer);
    }

    private Answer answer(List<Price> prices) {
        var range = Devig.range(prices.stream().mapToDouble(Price::decimal).toArray());
        var heads = new ArrayList<String>();
        heads.add(say("method"));
        IntStream.rangeClosed(1, prices.size()).forEach(number -> heads.add(say("outcome", number)));
        var rows = new ArrayList<Row>();
        range.answers().forEach(answer -> rows.add(row(answer, prices.size())));
        rows.add(new Row(
                say("range"),
                cells(prices, outcome -> range(range.lowest(outcome), range.highest(outcome), prices.size())),
                Weight.PLAIN));
        var fair = Devig.orFallback(
                DevigMethod.DEFAULT, prices.stream().mapToDouble(Price::decimal).toArray());
        if (fair instanceof Devigged.Fair line) {
            rows.add(new Row(
                    say("fairBy", method(line.method()).toLowerCase(words.locale())),
                    cells(prices, outcome -> fair(1 / line.probabilities().get(outcome))),
                    Weight.FAIR));
        }
        var refused = range.answers().stream()
                .flatMap(answer -> answer instanceof Devigged.Refused none ? Stream.of(why(none)) : Stream.of())
                .findFirst()
                .orElse("");
        return new Answer(heads, rows, refused);
    }

    private String why(Devigged.Refused refused) {
        var method = method(refused.method());
        var reason = switch (refused.reason()) {
            case UNDERROUND -> say("refused.underround");
            case OUTSIDE -> say("refused.outside", method);
            case NO_PRICE -> say("refused.noPrice");
            case OUTCOMES -> say("refused.outcomes");
            case UNSOLVED -> say("refused.unsolved", method);
            case FAIR, FAIR_UNDERROUND -> throw new IllegalStateException("A fair line is no refusal.");
        };
        return refused.working().isEmpty()
                ? reason
                : reason + " " + say("refused.working", refused.working().stream()
                        .map(this::method)
                        .collect(Collectors.joining(", ")));
    }

    private String method(DevigMethod method) {
        return words.say("method." + method.key());
    }

    /** From where to where; half of it where there are so many outcomes that this would not fit. */
    private String range(double lowest, double highest, int outcomes) {
        if (Double.isNaN(lowest)) {
            return "–";
        }
        return outcomes > SPELT_OUT
                ? "±" + words.figures().percent((highest - lowest) / 2, 1)
                : words.say("opportunity.range",
                        words.figures().fixed(100 * lowest, 1), words.figures().percent(highest, 1));
    }

    private Row row(Devigged answer, int outcomes) {
        return switch (answer) {
            case Devigged.Fair fair -> new Row(
                    method(fair.method()),
                    fair.probabilities().stream().map(p -> words.figures().percent(p, 2)).toList(),
                    Weight.PLAIN);
            case Devigged.Refused refused -> new Row(
                    method(refused.method()), Collections.nCopies(outcomes, "–"), Weight.PLAIN);
        };
    }

    private static List<String> cells(List<Price> prices, Function<Integer, String> text) {
        return IntStream.range(0, prices.size()).boxed().map(text).toList();
    }
}
