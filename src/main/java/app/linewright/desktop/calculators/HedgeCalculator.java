package app.linewright.desktop.calculators;

import app.linewright.desktop.calculators.Answer.Row;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.Money;
import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.opportunity.Hedge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/**
 * What a hedge leaves of a bet, or of a free bet whose stake is not returned: backed on everything else, or laid, for
 * the whole of it or a part.
 */
final class HedgeCalculator extends Calculator {
    /** How a bet is hedged. */
    enum Way {
        BACK,
        LAY
    }

    private final boolean free;
    private final Entry stake;
    private final Entry bet;
    private final Entry against;
    private final Entry commission;
    private final Optional<Entry> hedged;
    private final Choice<Way> way;

    private HedgeCalculator(boolean free, ObservableValue<PriceFormat> format, Words words) {
        super(free ? "free_bet" : "hedge", format, words);
        this.free = free;
        this.stake = moneyEntry(free ? "free" : "stake", free ? "50.00" : "100.00");
        this.bet = entry("bet", free ? "5.00" : "3.50");
        this.against = entry("against", free ? "1.25" : "1.60");
        this.commission = percentEntry("commission", "0");
        this.hedged = free ? Optional.empty() : Optional.of(percentEntry("hedged", "100"));
        this.way = choice("way", List.of(Way.values()), each ->
                words.say("calculators.choice.way." + each.name().toLowerCase(Locale.ROOT)));
        answer();
    }

    static HedgeCalculator ofBet(ObservableValue<PriceFormat> format, Words words) {
        return new HedgeCalculator(false, format, words);
    }

    static HedgeCalculator ofFreeBet(ObservableValue<PriceFormat> format, Words words) {
        return new HedgeCalculator(true, format, words);
    }

    @Override
    Optional<Answer> compute() {
        var staked = stake(stake);
        var held = price(bet);
        var other = price(against);
        var taken = percent(commission, 50);
        var part = hedged.map(entry -> percent(entry, 100)).orElse(Optional.of(1.0));
        return staked.isEmpty() || held.isEmpty() || other.isEmpty() || taken.isEmpty() || part.isEmpty()
                ? Optional.empty()
                : Optional.of(answer(staked.get(), held.get(), other.get(), taken.get(), part.get()));
    }

    private Answer answer(Money staked, Price held, Price other, double taken, double part) {
        double won = held.decimal();
        double price = other.decimal();
        double net = 1 + (price - 1) * (1 - taken);
        var hedge = money(staked.currency(), staked.minor() * part * (way.value().get() == Way.LAY
                ? (free ? Hedge.layFreeBet(won, price, taken) : Hedge.lay(won, price, taken)).stake()
                : free ? Hedge.backFreeBetStake(won, net) : Hedge.backStake(won, net)));
        var gain = held.payout(staked).minus(staked);
        var lost = free ? staked.minus(staked) : staked.negated();
        var winnings = other.payout(hedge).minus(hedge);
        var rows = new ArrayList<Row>();
        rows.add(Answer.strong(say("hedgeStake"), words.amounts().plain(hedge)));
        Money betWins;
        Money hedgeWins;
        if (way.value().get() == Way.LAY) {
            rows.add(Answer.plain(say("liability"), words.amounts().plain(winnings)));
            betWins = gain.minus(winnings);
            hedgeWins = lost.plus(money(staked.currency(), hedge.minor() * (1 - taken)));
        } else {
            betWins = gain.minus(hedge);
            hedgeWins = lost.plus(money(staked.currency(), winnings.minor() * (1 - taken)));
        }
        rows.add(Answer.plain(say(free ? "freeWins" : "betWins"), words.amounts().signed(betWins)));
        rows.add(Answer.plain(say("hedgeWins"), words.amounts().signed(hedgeWins)));
        if (free) {
            var least = betWins.compareTo(hedgeWins) < 0 ? betWins : hedgeWins;
            rows.add(Answer.strong(say("rate"), words.figures().percent((double) least.minor() / staked.minor(), 1)));
        } else if (way.value().get() == Way.LAY) {
            // L·(1 − c) = s and L = s·o_b/(o_l − c): o_l = o_b·(1 − c) + c.
            double most = won * (1 - taken) + taken;
            rows.add(Answer.plain(say("mostPrice"), most > 1 ? fair(most) : "–"));
        } else {
            double least = 1 + (Hedge.breakEvenPrice(won) - 1) / (1 - taken);
            rows.add(Answer.plain(say("breakEvenPrice"), fair(least)));
        }
        return new Answer(List.of(), rows, "");
    }
}
