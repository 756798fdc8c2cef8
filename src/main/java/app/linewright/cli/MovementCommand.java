package app.linewright.cli;

import app.linewright.odds.BookKey;
import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.Quote;
import app.linewright.odds.SportsbookNames;
import app.linewright.odds.board.Game;
import app.linewright.odds.board.Movement;
import app.linewright.odds.board.MovementAnswer;
import app.linewright.odds.board.Movements;
import app.linewright.odds.board.PriceAnswer;
import app.linewright.odds.movement.PriceSeries;
import app.linewright.odds.movement.ReverseMove;
import app.linewright.odds.movement.Steam;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows how a market moved: opening, current and closing price of every source, steam and reverse moves. */
public final class MovementCommand extends Command {
    private final Global global;
    private final Terminal terminal;
    private final Function<InstantSource, Movements> movements;
    private final Viewpoint viewpoint;
    private final GameQuestion question;
    private final Argument<PriceFormat> format = PriceArguments.format(this);

    public MovementCommand(
            Global global, Terminal terminal, Here here, Function<InstantSource, Movements> movements,
            Supplier<SportsbookNames> sportsbooks) {
        super("Show how the prices of a team's game moved.");
        this.global = global;
        this.terminal = terminal;
        this.movements = movements;
        this.viewpoint = new Viewpoint(this, here);
        this.question = new GameQuestion(this, viewpoint, sportsbooks);
    }

    @Override
    public Integer call() {
        GameQuestion.Asked<MovementAnswer> asked =
                question.ask(movements.apply(viewpoint.clock())::find, MovementCommand::noGame);
        return switch (asked.answer()) {
            case MovementAnswer.Found(var movement) -> found(movement, asked.zone(), asked.note().strip());
            case MovementAnswer.Unanswered(var reason) -> unanswered(reason, asked.zone());
        };
    }

    private static Optional<PriceAnswer.NoGame> noGame(MovementAnswer answer) {
        return answer instanceof MovementAnswer.Unanswered(PriceAnswer.NoGame nothing)
                ? Optional.of(nothing)
                : Optional.empty();
    }

    private int found(Movement movement, ZoneId zone, String note) {
        if (global.json()) {
            Json.print(terminal, new Document(
                    "found", note, MovementJson.of(movement, zone), List.of(), List.of(), List.of()));
        } else {
            print(movement, zone, note);
        }
        movement.damage().forEach(terminal::note);
        return ExitCode.OK;
    }

    private int unanswered(PriceAnswer reason, ZoneId zone) {
        String sentence = AnswerText.sentence(reason, zone);
        if (!global.json()) {
            throw Refused.failed(sentence);
        }
        Json.print(terminal, new Document(
                BestPriceCommand.Document.kind(reason),
                sentence,
                null,
                BestPriceCommand.Document.candidates(reason),
                BestPriceCommand.Document.games(reason).stream()
                        .map(game -> GameJson.of(game, zone))
                        .toList(),
                LineText.Json.of(BestPriceCommand.Document.lines(reason), zone)));
        return ExitCode.FAILED;
    }

    private void print(Movement movement, ZoneId zone, String note) {
        Game game = movement.game();
        terminal.line(GameText.league(game) + " · " + GameText.teams(game) + " · "
                + GameText.start(game.event().start(), zone));
        terminal.line(movement.market().title() + (note.isEmpty() ? "" : ". " + note));
        terminal.line("");
        Table table = new Table()
                .text("source")
                .text("outcome")
                .figure("prices", 1)
                .figure("first")
                .text("", 2)
                .figure("current")
                .figure("closing");
        for (Movement.Line line : movement.lines()) {
            PriceSeries series = line.series();
            table.row(
                    line.source().name(),
                    MarketText.outcome(game, series.outcome(), null),
                    Integer.toString(series.quotes().size()),
                    series.opening().map(PriceSeries.Opening::quote).map(this::price).orElse(""),
                    series.opening().map(PriceSeries.Opening::words).orElse(""),
                    series.current().map(this::price).orElse(""),
                    MovementJson.closing(movement, line).map(found -> price(found.quote())).orElse("–"));
        }
        table.printTo(terminal);
        List<String> said = new ArrayList<>(withoutClosing(movement));
        movement.steam().forEach(steam -> said.add(sentence(movement, steam, zone)));
        movement.reverse().forEach(reverse -> said.add(sentence(movement, reverse, zone)));
        if (!said.isEmpty()) {
            terminal.line("");
            said.forEach(terminal::line);
        }
    }

    /** Who has no closing price, reason by reason. */
    private static List<String> withoutClosing(Movement movement) {
        Map<String, TreeSet<String>> names = new TreeMap<>();
        for (Movement.Line line : movement.lines()) {
            MovementJson.noClosing(movement, line)
                    .ifPresent(reason -> names.computeIfAbsent(reason, _ -> new TreeSet<>())
                            .add(line.source().name()));
        }
        return names.entrySet().stream()
                .map(each -> "No closing price of " + String.join(", ", each.getValue()) + ": " + each.getKey() + ".")
                .toList();
    }

    private static String sentence(Movement movement, Steam steam, ZoneId zone) {
        return "Steam on " + MarketText.outcome(movement.game(), steam.outcome(), null) + ", "
                + GameText.moment(steam.from(), zone) + " to " + GameText.moment(steam.to(), zone) + ": "
                + names(movement, steam.books()) + ".";
    }

    private String sentence(Movement movement, ReverseMove reverse, ZoneId zone) {
        var move = reverse.move();
        return movement.source(move.book()).name() + " moved "
                + MarketText.outcome(movement.game(), move.outcome(), null) + " from "
                + price(move.from()) + " to " + price(move.to()) + " at " + GameText.moment(move.at(), zone)
                + ", against " + names(movement, reverse.against()) + ".";
    }

    /** The names of books in their order: no set's order gets into the output. */
    private static String names(Movement movement, Collection<BookKey> books) {
        return books.stream()
                .map(book -> movement.source(book).name())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** A price with its line where it has one: {@code −2.5 1.95}. */
    private String price(Quote quote) {
        String price = price(quote.price());
        String line = quote.point() == null
                ? ""
                : switch (quote.outcome()) {
                    case HOME, AWAY -> MarketText.line(quote.point()) + " ";
                    case DRAW, OVER, UNDER, YES, NO -> quote.point() + " ";
                };
        return line + price + (quote.suspended() ? " susp." : "");
    }

    private String price(Price price) {
        return Figures.price(price, format.value().orElse(PriceFormat.DECIMAL));
    }

    /**
     * The fields of {@code movement --json}.
     *
     * @param answer {@code found}, or why there is none, as {@code best-price} says it
     * @param movement null where there is none
     * @param candidates the names that could have been meant
     * @param games the games of the day, or the nearest ones
     * @param lines where nobody quotes the market, its lines that sources state without a price
     */
    record Document(
            String answer,
            String sentence,
            @Nullable MovementJson movement,
            List<String> candidates,
            List<GameJson> games,
            List<LineText.Json> lines) {}
}
