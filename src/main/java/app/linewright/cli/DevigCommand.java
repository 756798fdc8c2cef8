package app.linewright.cli;

import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.devig.Devig;
import app.linewright.odds.devig.DevigMethod;
import app.linewright.odds.devig.Devigged;
import app.linewright.odds.devig.FairRange;
import app.linewright.odds.devig.Hold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes the margin out of one market: by one method, or by all of them with the range that they span. */
public final class DevigCommand extends Command {
    private static final int DIGITS = 6;
    private static final int PARAMETER_DIGITS = 7;

    private final Global global;
    private final Terminal terminal;
    private final Arguments<DevigMethod> methods = options(
            "--method",
            "METHOD",
            DevigCommand::method,
            "Only this method, or these: " + names() + ".");
    private final Argument<PriceFormat> from = PriceArguments.from(this);
    private final Arguments<String> prices = words(
            0, "1..*", "PRICE", text -> text, "The price of every outcome of one market, such as 2.6 2.4 4.3.");

    public DevigCommand(Global global, Terminal terminal) {
        super("Take the margin out of a market's prices.");
        this.global = global;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Price> market = PriceArguments.prices(prices.values(), from.value());
        if (market.size() < Devig.FEWEST_OUTCOMES || market.size() > Devig.MOST_OUTCOMES) {
            throw Refused.usage("A market has 2 to 60 outcomes, each with its price, not " + market.size() + ".");
        }
        List<DevigMethod> wanted = methods.values().isEmpty()
                ? List.of(DevigMethod.values())
                : methods.values().stream().distinct().toList();
        FairRange range = new FairRange(
                wanted.stream().map(method -> Devig.of(method, market)).toList());
        if (range.lines().isEmpty()) {
            throw Refused.failed(((Devigged.Refused) range.answers().getFirst()).sentence());
        }
        if (global.json()) {
            Json.print(terminal, Document.of(market, range));
        } else {
            print(market, range);
        }
        return ExitCode.OK;
    }

    private static DevigMethod method(String name) {
        return DevigMethod.of(name)
                .orElseThrow(() -> new IllegalArgumentException("“" + name + "” is no method: " + names() + " are"));
    }

    private static String names() {
        return Arrays.stream(DevigMethod.values()).map(DevigMethod::key).collect(Collectors.joining(", "));
    }

    private void print(List<Price> market, FairRange range) {
        Hold hold = Hold.of(market);
        terminal.line("booksum " + Figures.fixed(hold.booksum(), DIGITS)
                + " · overround " + Figures.percent(hold.overround(), 4)
                + " · hold " + Figures.percent(hold.hold(), 4));
        terminal.line("");
        Table table = new Table().text("");
        IntStream.rangeClosed(1, market.size()).forEach(number -> table.figure(Integer.toString(number)));
        table.text("");
        table.row(cells("price", market.stream().map(price -> Figures.minus(price.quoted())).toList(), ""));
        table.row(cells("implied", probabilities(market, Price::probability), ""));
        range.answers().forEach(answer -> table.row(row(answer, market.size())));
        if (range.lines().size() == 1) {
            table.row(cells("fair price", fairPrices(range.lines().getFirst()), ""));
        } else {
            List<Integer> outcomes = IntStream.range(0, market.size()).boxed().toList();
            table.row(cells("lowest", probabilities(outcomes, range::lowest), ""));
            table.row(cells("highest", probabilities(outcomes, range::highest), ""));
        }
        table.printTo(terminal);
        printRefusals(range);
    }

    private static List<String> row(Devigged answer, int outcomes) {
        return switch (answer) {
            case Devigged.Fair fair ->
                cells(
                        fair.method().title(),
                        probabilities(fair.probabilities(), Double::doubleValue),
                        fair.method().symbol() + " = " + Figures.probability(fair.parameter(), PARAMETER_DIGITS));
            case Devigged.Refused refused ->
                cells(refused.method().title(), Collections.nCopies(outcomes, "–"), "");
        };
    }

    private void printRefusals(FairRange range) {
        List<String> sentences = range.answers().stream()
                .filter(Devigged.Refused.class::isInstance)
                .map(answer -> ((Devigged.Refused) answer).sentence())
                .distinct()
                .toList();
        if (!sentences.isEmpty()) {
            terminal.line("");
            sentences.forEach(sentence -> terminal.line(sentence));
        }
    }

    private static <T> List<String> probabilities(List<T> of, ToDoubleFunction<T> probability) {
        return of.stream()
                .map(each -> Figures.probability(probability.applyAsDouble(each), DIGITS))
                .toList();
    }

    private static List<String> fairPrices(Devigged.Fair fair) {
        return fair.probabilities().stream().map(PriceFormat.DECIMAL::showFair).toList();
    }

    private static List<String> cells(String first, List<String> middle, String last) {
        List<String> cells = new ArrayList<>();
        cells.add(first);
        cells.addAll(middle);
        cells.add(last);
        return cells;
    }

    /** The fields of {@code devig --json}. */
    record Document(
            List<String> prices,
            double booksum,
            double overround,
            double hold,
            List<Answer> methods,
            List<Double> lowest,
            List<Double> highest) {
        static Document of(List<Price> market, FairRange range) {
            Hold hold = Hold.of(market);
            return new Document(
                    market.stream().map(Price::quoted).toList(),
                    hold.booksum(),
                    hold.overround(),
                    hold.hold(),
                    range.answers().stream().map(Answer::of).toList(),
                    IntStream.range(0, market.size()).mapToObj(range::lowest).toList(),
                    IntStream.range(0, market.size()).mapToObj(range::highest).toList());
        }
    }

    /** What one method says: a line with its parameter, or why there is none. */
    record Answer(
            String method,
            @Nullable List<Double> probabilities,
            @Nullable List<Double> fairPrices,
            @Nullable String symbol,
            @Nullable Double parameter,
            @Nullable String refused) {
        static Answer of(Devigged answer) {
            return switch (answer) {
                case Devigged.Fair fair ->
                    new Answer(
                            fair.method().key(),
                            fair.probabilities(),
                            fair.probabilities().stream().map(p -> 1 / p).toList(),
                            fair.method().symbol(),
                            fair.parameter(),
                            null);
                case Devigged.Refused refused ->
                    new Answer(refused.method().key(), null, null, null, null, refused.sentence());
            };
        }
    }
}
