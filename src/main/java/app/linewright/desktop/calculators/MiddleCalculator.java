package app.linewright.desktop.calculators;

import app.linewright.desktop.calculators.Answer.Row;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.Money;
import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.opportunity.NetPrice;
import app.linewright.odds.opportunity.StakePlan;
import app.linewright.odds.points.LineSide;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;

/** A bet over a line and one under a higher line: what one win, and what two, leave of the stakes. */
final class MiddleCalculator extends Calculator {
    private final Entry over = entry("over", "−110");
    private final Entry overLine = entry("over_line", "44.5");
    private final Entry under = entry("under", "−110");
    private final Entry underLine = entry("under_line", "46.5");
    private final Entry total = moneyEntry("total", "100.00");
    private final Choice<String> step = choice("step", Steps.ALL, words.figures()::inLanguage);

    MiddleCalculator(ObservableValue<PriceFormat> format, Words words) {
        super("middle", format, words);
        answer();
    }

    @Override
    Optional<Answer> compute() {
        var above = price(over);
        var lower = line(overLine);
        var below = price(under);
        var higher = line(underLine);
        var staked = stake(total);
        if (above.isEmpty() || lower.isEmpty() || below.isEmpty() || higher.isEmpty() || staked.isEmpty()) {
            return Optional.empty();
        }
        if (lower.get().compareTo(higher.get()) >= 0) {
            underLine.refuse(say("lines"));
            return Optional.empty();
        }
        return Optional.of(answer(
                above.get(), new LineSide(lower.get().hundredths(), true),
                below.get(), new LineSide(higher.get().hundredths(), false), staked.get()));
    }

    private Answer answer(Price above, LineSide lower, Price below, LineSide higher, Money most) {
        var bets = List.of(
                new StakePlan.Bet(NetPrice.of(above, 0), lower), new StakePlan.Bet(NetPrice.of(below, 0), higher));
        return StakePlan.of(bets, most, Steps.minor(step.value().get(), most.currency()))
                .map(plan -> table(plan, bets))
                .orElseGet(() -> new Answer(List.of(), List.of(), say("small")));
    }

    private Answer table(StakePlan plan, List<StakePlan.Bet> bets) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < plan.endings().size(); i++) {
            var end = plan.endings().get(i);
            var stake = i < 2 ? words.amounts().plain(plan.stakes().get(i)) : "";
            var name = switch (i) {
                case 0 -> say("onlyOver");
                case 1 -> say("onlyUnder");
                default -> say(end.allWin() ? "bothWin" : "between", scores(end));
            };
            rows.add(new Row(
                    name,
                    List.of(
                            stake,
                            words.amounts().signed(end.profit()),
                            words.figures().signedPercent(plan.share(end.profit()))),
                    end.allWin() ? Answer.Weight.STRONG : Answer.Weight.PLAIN));
        }
        breakEven(plan, bets).ifPresent(chance ->
                rows.add(Answer.strong(say("breakEven"), "", "", words.figures().percent(chance, 2))));
        return new Answer(List.of("", say("stake"), say("profit"), words.say("opportunity.column.share")), rows, "");
    }

    private static String scores(StakePlan.Ending end) {
        return end.scores().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /**
     * The chance of both winning, or where none does of the first end between, at which bets in exact shares are fair:
     * m·gain + (1 − m)·miss = 0. At −110 on both sides 1/21.
     */
    private static Optional<Double> breakEven(StakePlan plan, List<StakePlan.Bet> bets) {
        var hits = plan.endings().stream().skip(bets.size()).toList();
        var hit = hits.stream().filter(StakePlan.Ending::allWin).findFirst().or(() -> hits.stream().findFirst());
        double over = bets.getFirst().price().decimal();
        double under = bets.getLast().price().decimal();
        double share = under / (over + under);
        double miss = share * over - 1;
        return hit.filter(_ -> miss < 0).map(end -> {
            double gain = share * profit(end.settlements().getFirst(), over)
                    + (1 - share) * profit(end.settlements().getLast(), under);
            return -miss / (gain - miss);
        });
    }

    private static double profit(double settlement, double price) {
        return settlement > 0 ? settlement * (price - 1) : settlement;
    }
}
