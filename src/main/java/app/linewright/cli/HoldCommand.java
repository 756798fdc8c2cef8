package app.linewright.cli;

import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.devig.Devig;
import app.linewright.odds.devig.Hold;
import java.util.List;

/** Tells what a market's prices keep for the house. */
public final class HoldCommand extends Command {
    private final Global global;
    private final Terminal terminal;
    private final Argument<PriceFormat> from = PriceArguments.from(this);
    private final Arguments<String> prices = words(
            0, "1..*", "PRICE", text -> text, "The price of every outcome of one market, such as -110 -110.");

    public HoldCommand(Global global, Terminal terminal) {
        super("Tell what a market's prices keep for the house.");
        this.global = global;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Price> market = PriceArguments.prices(prices.values(), from.value());
        if (market.size() < Devig.FEWEST_OUTCOMES) {
            throw Refused.usage("A market has 2 outcomes or more, each with its price, not " + market.size() + ".");
        }
        Hold hold = Hold.of(market);
        if (global.json()) {
            Json.print(terminal, new Document(
                    market.stream().map(Price::quoted).toList(), hold.booksum(), hold.overround(), hold.hold()));
        } else {
            new Table()
                    .text("")
                    .figure("")
                    .row("booksum", Figures.fixed(hold.booksum(), 6))
                    .row("overround", Figures.percent(hold.overround(), 4))
                    .row("hold", Figures.percent(hold.hold(), 4))
                    .printTo(terminal);
        }
        return ExitCode.OK;
    }

    /** The fields of {@code hold --json}. */
    record Document(List<String> prices, double booksum, double overround, double hold) {}
}
