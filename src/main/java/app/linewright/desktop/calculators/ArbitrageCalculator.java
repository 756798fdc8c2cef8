package app.linewright.desktop.calculators;

import app.linewright.desktop.calculators.Answer.Row;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.Money;
import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.devig.Hold;
import app.linewright.odds.opportunity.NetPrice;
import app.linewright.odds.opportunity.StakePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/** Stakes on every outcome of a market, in whole steps, and what they leave whichever wins. */
final class ArbitrageCalculator extends MarketCalculator {
    private final Entry total = moneyEntry("total", "100.00");
    private final Choice<String> step = choice("step", Steps.ALL, words.figures()::inLanguage);

    ArbitrageCalculator(ObservableValue<PriceFormat> format, Words words) {
        super("arbitrage", format, words);
        addOutcome("2.10");
        addOutcome("2.05");
    }

    @Override
    Optional<Answer> compute() {
        var prices = market();
        var staked = stake(total);
        return prices.isEmpty() || staked.isEmpty()
                ? Optional.empty()
                : Optional.of(answer(prices.get(), staked.get()));
    }

    private Answer answer(List<Price> prices, Money most) {
        var bets = prices.stream().map(price -> new StakePlan.Bet(NetPrice.of(price, 0), null)).toList();
        return StakePlan.of(bets, most, Steps.minor(step.value().get(), most.currency()))
                .map(plan -> table(prices, plan))
                .orElseGet(() -> new Answer(List.of(), List.of(), say("small")));
    }

    private Answer table(List<Price> prices, StakePlan plan) {
        var hold = Hold.of(prices);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < prices.size(); i++) {
            rows.add(Answer.plain(
                    say("outcome", i + 1),
                    words.amounts().plain(plan.stakes().get(i)),
                    words.amounts().plain(plan.returns().get(i)),
                    words.amounts().signed(plan.endings().get(i).profit())));
        }
        rows.add(Answer.strong(
                say("staked"), words.amounts().plain(plan.staked()), "", span(
                        words.figures().signedPercent(plan.share(plan.least())),
                        words.figures().signedPercent(plan.share(plan.greatest())))));
        rows.add(Answer.plain(say("booksum"), words.figures().fixed(hold.booksum(), 4), "", ""));
        return new Answer(
                List.of("", say("stake"), say("returns"), say("profit")),
                rows,
                hold.hold() >= 0 ? say("keeps", words.figures().percent(hold.hold())) : "");
    }

    private String span(String from, String to) {
        return from.equals(to) ? from : words.say("opportunity.range", from, to);
    }
}
