package app.linewright.cli;

import app.linewright.odds.SportsbookNames;
import app.linewright.odds.board.BoardQuestion;
import app.linewright.odds.board.Chances;
import app.linewright.odds.board.Opportunities;
import app.linewright.odds.opportunity.Value;
import app.linewright.sport.Schedule;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lists prices above the fair line of the other books. */
public final class ValueCommand extends ChanceCommand<Value> {
    private static final double USUAL_EDGE = 0.01;

    private final Argument<Double> edge = option(
            "--edge", "PERCENT", ValueCommand::percent, "The least edge shown, in percent; 1 if absent.");

    public ValueCommand(
            Global global,
            Terminal terminal,
            Here here,
            Function<InstantSource, Opportunities> opportunities,
            Supplier<Schedule> schedule,
            Supplier<SportsbookNames> sportsbooks) {
        super(
                global, terminal, here, opportunities, schedule, sportsbooks,
                "List prices above the fair line of the other books.");
    }

    private static double percent(String text) {
        try {
            double percent = Double.parseDouble(text);
            if (percent > -100 && percent < 10_000) {
                return percent / 100;
            }
        } catch (NumberFormatException unreadable) {
            throw new IllegalArgumentException("“" + text + "” is no percentage: 1.5 is", unreadable);
        }
        throw new IllegalArgumentException("“" + text + "” is no percentage between −100 and 10000");
    }

    @Override
    Chances<Value> find(Opportunities opportunities, BoardQuestion question) {
        return opportunities.value(question, edge.value().orElse(USUAL_EDGE));
    }

    @Override
    Table table(Chances<Value> chances) {
        Table table = new Table()
                .text("game")
                .text("start", 2)
                .text("outcome")
                .figure("price")
                .text("book")
                .figure("fair")
                .figure("edge")
                .figure("range", 1)
                .figure("¼ Kelly", 3)
                .figure("age");
        for (Chances.Chance<Value> chance : chances.found()) {
            Value value = chance.bet();
            table.row(
                    GameText.teams(chance.game()),
                    start(chance.game()),
                    outcome(chances, chance.game(), value.market(), value.quote()),
                    Figures.price(value.quote().price(), format()),
                    chances.book(value.quote().book()).name(),
                    Figures.minus(format().showFair(value.worth().fairProbability())),
                    Figures.signedPercent(value.edge(), 1),
                    range(value),
                    Figures.percent(value.stake(), 2),
                    MarketText.age(value.age()));
        }
        return table;
    }

    /** The edge by the least and the most favourable method of taking the margin out. */
    private static String range(Value value) {
        return Figures.signedPercent(value.lowestEdge(), 1) + " … " + Figures.signedPercent(value.highestEdge(), 1);
    }

    @Override
    Record json(Chances<Value> chances, Value bet) {
        return new ValueJson(
                bet.market().type().key(),
                PropJson.of(chances.question(bet.market())),
                QuoteJson.of(bet.quote(), chances.book(bet.quote().book())),
                bet.price(),
                bet.fairPrice(),
                bet.edge(),
                bet.lowestEdge(),
                bet.highestEdge(),
                bet.kelly(),
                bet.stake(),
                bet.age().toSeconds());
    }

    /** A value bet; stakes are shares of the bankroll, {@code stake} a quarter of full Kelly. */
    record ValueJson(
            String market,
            @Nullable PropJson prop,
            QuoteJson quote,
            double netPrice,
            double fairPrice,
            double edge,
            double lowestEdge,
            double highestEdge,
            double kelly,
            double stake,
            long ageSeconds) {}
}
