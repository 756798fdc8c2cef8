package app.linewright.cli;

import app.linewright.odds.Money;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.SportsbookNames;
import app.linewright.odds.board.BoardQuestion;
import app.linewright.odds.board.Chances;
import app.linewright.odds.board.Opportunities;
import app.linewright.odds.opportunity.Arbitrage;
import app.linewright.odds.opportunity.Arbitrages;
import app.linewright.odds.opportunity.BookRules;
import app.linewright.sport.Schedule;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lists prices of different books that together pay more than they take, with stakes to the minor unit. */
public final class ArbsCommand extends ChanceCommand<Arbitrage> {
    private static final String USUAL_TOTAL = "100";

    private final Argument<String> total = option(
            "--total", "AMOUNT", text -> text, "The most that is staked in all, such as 250.00; 100 if absent.");
    private final Argument<String> currency = option(
            "--currency", "CODE", text -> text, "The currency of the total, such as EUR; USD if absent.");

    public ArbsCommand(
            Global global,
            Terminal terminal,
            Here here,
            Function<InstantSource, Opportunities> opportunities,
            Supplier<Schedule> schedule,
            Supplier<SportsbookNames> sportsbooks) {
        super(
                global, terminal, here, opportunities, schedule, sportsbooks,
                "List arbitrages, with stakes after rounding.");
    }

    @Override
    Chances<Arbitrage> find(Opportunities opportunities, BoardQuestion question) {
        return opportunities.arbitrages(question, total());
    }

    private Money total() {
        String amount = total.value().orElse(USUAL_TOTAL);
        try {
            Money most = PriceArguments.money(currency.value().map(code -> amount + " " + code).orElse(amount));
            Arbitrages.checkTotal(most);
            return most;
        } catch (IllegalArgumentException refused) {
            throw Refused.usage(refused);
        }
    }

    @Override
    Table table(Chances<Arbitrage> chances) {
        Table table = new Table()
                .text("game")
                .text("start", 1)
                .text("outcome")
                .figure("price")
                .text("book")
                .figure("stake")
                .figure("returns")
                .figure("locked")
                .figure("rate")
                .figure("age")
                .text("");
        for (Chances.Chance<Arbitrage> chance : chances.found()) {
            Arbitrage arbitrage = chance.bet();
            for (Arbitrage.Leg leg : arbitrage.legs()) {
                boolean top = leg.equals(arbitrage.legs().getFirst());
                table.row(
                        top ? GameText.teams(chance.game()) : "",
                        top ? start(chance.game()) : "",
                        outcome(chances, chance.game(), arbitrage.market(), leg.quote()),
                        Figures.price(leg.quote().price(), format()),
                        chances.book(leg.quote().book()).name(),
                        leg.stake().toString(),
                        leg.returns().toString(),
                        top ? arbitrage.locked().toString() : "",
                        top ? Figures.percent(arbitrage.rate(), 2) : "",
                        top ? MarketText.age(arbitrage.age()) : "",
                        top ? warning(arbitrage) : "");
            }
        }
        return table;
    }

    /** What stands between the stakes and the profit. */
    private static String warning(Arbitrage arbitrage) {
        List<String> warnings = new ArrayList<>();
        if (arbitrage.atOneBook()) {
            warnings.add("At one book: more likely a wrong price.");
        }
        if (arbitrage.canPush()) {
            warnings.add("Can push: then little or nothing is won.");
        }
        arbitrage.differences().stream().map(BookRules.Difference::sentence).forEach(warnings::add);
        return String.join(" ", warnings);
    }

    @Override
    Record json(Chances<Arbitrage> chances, Arbitrage bet) {
        return new ArbitrageJson(
                bet.market().type().key(),
                PropJson.of(chances.question(bet.market())),
                bet.legs().stream().map(leg -> LegJson.of(leg, chances.book(leg.quote().book()))).toList(),
                bet.inverseSum(),
                bet.rate(),
                bet.staked().currency().getCurrencyCode(),
                bet.staked().amount(),
                bet.locked().amount(),
                bet.canPush(),
                bet.age().toSeconds(),
                bet.atOneBook(),
                bet.differences().stream().map(BookRules.Difference::sentence).toList());
    }

    /** An arbitrage; {@code locked} is the least profit after rounding, amounts are in the major unit. */
    record ArbitrageJson(
            String market,
            @Nullable PropJson prop,
            List<LegJson> legs,
            double inverseSum,
            double rate,
            String currency,
            BigDecimal staked,
            BigDecimal locked,
            boolean canPush,
            long ageSeconds,
            boolean atOneBook,
            List<String> differences) {}

    /** One bet of an arbitrage. */
    record LegJson(QuoteJson quote, double netPrice, BigDecimal stake, BigDecimal returns, double hedgePrice) {
        static LegJson of(Arbitrage.Leg leg, Sportsbook book) {
            return new LegJson(
                    QuoteJson.of(leg.quote(), book),
                    leg.price(),
                    leg.stake().amount(),
                    leg.returns().amount(),
                    leg.hedgePrice());
        }
    }
}
