package app.linewright.cli;

import app.linewright.odds.Money;
import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows prices in every format and, if asked, what a stake on each returns. */
public final class ConvertCommand extends Command {
    private final Global global;
    private final Terminal terminal;
    private final Argument<PriceFormat> from = PriceArguments.from(this);
    private final Argument<Money> stake = option(
            "--stake",
            "AMOUNT",
            PriceArguments::money,
            "Show what a stake returns if the bet wins: 50 (dollars) or \"50 EUR\".");
    private final Arguments<String> prices =
            words(0, "1..*", "PRICE", text -> text, "Prices, such as 2.10, -110, +130, 8/11 or 52.5%%.");

    public ConvertCommand(Global global, Terminal terminal) {
        super("Show prices in every format.");
        this.global = global;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Price> read = PriceArguments.prices(prices.values(), from.value());
        Optional<Money> staked = stake.value();
        if (global.json()) {
            Json.print(terminal, new Document(read.stream().map(price -> InEveryFormat.of(price, staked)).toList()));
        } else {
            print(read, staked);
        }
        return ExitCode.OK;
    }

    private void print(List<Price> read, Optional<Money> staked) {
        Table table = new Table().figure("price").figure("decimal").figure("American").figure("fractional");
        table.figure("implied");
        staked.ifPresent(_ -> table.figure("stake").figure("returns").figure("profit"));
        for (Price price : read) {
            List<String> cells = new ArrayList<>(List.of(
                    Figures.minus(price.quoted()),
                    Figures.price(price, PriceFormat.DECIMAL),
                    Figures.price(price, PriceFormat.AMERICAN),
                    Figures.price(price, PriceFormat.FRACTIONAL),
                    Figures.price(price, PriceFormat.PROBABILITY)));
            staked.ifPresent(money -> {
                Money returns = price.payout(money);
                cells.addAll(List.of(money.toString(), returns.toString(), returns.minus(money).toString()));
            });
            table.row(cells);
        }
        table.printTo(terminal);
    }

    /** The fields of {@code convert --json}. */
    record Document(List<InEveryFormat> prices) {}

    record InEveryFormat(
            String quoted,
            String format,
            double decimal,
            int american,
            String fractional,
            double probability,
            @Nullable Payout payout) {
        static InEveryFormat of(Price price, Optional<Money> staked) {
            return new InEveryFormat(
                    price.quoted(),
                    price.format().key(),
                    price.decimal(),
                    price.toAmerican(),
                    PriceFormat.FRACTIONAL.show(price),
                    price.probability(),
                    staked.map(money -> Payout.of(price, money)).orElse(null));
        }
    }

    /** Amounts in the currency's major unit. */
    record Payout(String currency, BigDecimal stake, BigDecimal returns, BigDecimal profit) {
        static Payout of(Price price, Money stake) {
            Money returns = price.payout(stake);
            return new Payout(
                    stake.currency().getCurrencyCode(),
                    stake.amount(),
                    returns.amount(),
                    returns.minus(stake).amount());
        }
    }
}
