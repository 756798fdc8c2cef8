package app.linewright.cli;

import app.linewright.odds.Quote;
import app.linewright.odds.SportsbookNames;
import app.linewright.odds.board.BoardQuestion;
import app.linewright.odds.board.Chances;
import app.linewright.odds.board.Game;
import app.linewright.odds.board.Opportunities;
import app.linewright.odds.opportunity.BookRules;
import app.linewright.odds.opportunity.Middle;
import app.linewright.sport.Schedule;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lists pairs of bets on different lines that both win, or win and push, at some score. */
public final class MiddlesCommand extends ChanceCommand<Middle> {
    public MiddlesCommand(
            Global global,
            Terminal terminal,
            Here here,
            Function<InstantSource, Opportunities> opportunities,
            Supplier<Schedule> schedule,
            Supplier<SportsbookNames> sportsbooks) {
        super(
                global, terminal, here, opportunities, schedule, sportsbooks,
                "List middles, with how likely they are hit.");
    }

    @Override
    Chances<Middle> find(Opportunities opportunities, BoardQuestion question) {
        return opportunities.middles(question);
    }

    @Override
    Table table(Chances<Middle> chances) {
        Table table = new Table()
                .text("game")
                .text("start", 1)
                .text("one bet")
                .text("the other")
                .text("hit")
                .figure("likely")
                .figure("needed")
                .figure("edge")
                .figure("worst")
                .figure("age");
        for (Chances.Chance<Middle> chance : chances.found()) {
            Middle middle = chance.bet();
            table.row(
                    GameText.teams(chance.game()),
                    start(chance.game()),
                    told(chances, chance.game(), middle.above()),
                    told(chances, chance.game(), middle.below()),
                    middle.kind().words(),
                    Figures.percent(middle.probability(), 1),
                    Figures.percent(middle.breakEven(), 1),
                    Figures.signedPercent(middle.edge(), 1),
                    Figures.signedPercent(middle.worst(), 1),
                    MarketText.age(middle.age()));
        }
        return table;
    }

    private String told(Chances<Middle> chances, Game game, Quote quote) {
        return MarketText.outcome(game, quote.outcome(), quote.point()) + " at "
                + Figures.price(quote.price(), format()) + ", " + chances.book(quote.book()).name();
    }

    @Override
    Record json(Chances<Middle> chances, Middle bet) {
        return new MiddleJson(
                bet.market().type().key(),
                QuoteJson.of(bet.above(), chances.book(bet.above().book())),
                QuoteJson.of(bet.below(), chances.book(bet.below().book())),
                bet.aboveShare(),
                bet.kind().words(),
                bet.hit(),
                bet.partial(),
                bet.breakEven(),
                bet.edge(),
                bet.worst(),
                bet.age().toSeconds(),
                bet.differences().stream().map(BookRules.Difference::sentence).toList());
    }

    /** A middle; {@code edge} and {@code worst} are per unit staked in all. */
    record MiddleJson(
            String market,
            QuoteJson above,
            QuoteJson below,
            double aboveShare,
            String kind,
            double hit,
            double partial,
            double breakEven,
            double edge,
            double worst,
            long ageSeconds,
            List<String> differences) {}
}
