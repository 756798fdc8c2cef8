package app.linewright.cli;

import app.linewright.odds.MarketKey;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.Quote;
import app.linewright.odds.SportsbookNames;
import app.linewright.odds.board.BoardQuestion;
import app.linewright.odds.board.Chances;
import app.linewright.odds.board.Game;
import app.linewright.odds.board.Opportunities;
import app.linewright.sport.Schedule;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A command that looks for one kind of chance on the board. Finding none is a result like any other, told with its
 * reasons.
 *
 * @param <T> the kind of chance
 */
abstract class ChanceCommand<T> extends Command {
    private final Global global;
    private final Terminal terminal;
    private final Function<InstantSource, Opportunities> opportunities;
    private final Supplier<Schedule> schedule;
    private final Viewpoint viewpoint;
    private final BoardOptions options;
    private final Argument<PriceFormat> format;

    ChanceCommand(
            Global global,
            Terminal terminal,
            Here here,
            Function<InstantSource, Opportunities> opportunities,
            Supplier<Schedule> schedule,
            Supplier<SportsbookNames> sportsbooks,
            String description) {
        super(description);
        this.global = global;
        this.terminal = terminal;
        this.opportunities = opportunities;
        this.schedule = schedule;
        this.viewpoint = new Viewpoint(this, here);
        this.options = new BoardOptions(this, viewpoint, sportsbooks);
        this.format = PriceArguments.format(this);
    }

    /** Looks for the chances. */
    abstract Chances<T> find(Opportunities opportunities, BoardQuestion question);

    /** The table of the chances, best first. */
    abstract Table table(Chances<T> chances);

    /** One of {@code chances} as JSON. */
    abstract Record json(Chances<T> chances, T bet);

    @Override
    public Integer call() {
        BoardQuestion question = options.question(schedule.get());
        Chances<T> chances = find(opportunities.apply(viewpoint.clock()), question);
        if (global.json()) {
            Json.print(terminal, new Document(
                    chances.asOf(),
                    chances.found().stream()
                            .map(chance -> new Found(
                                    GameJson.of(chance.game(), viewpoint.zone()), json(chances, chance.bet())))
                            .toList(),
                    chances.none().stream()
                            .map(none -> NoBets.Json.of(none, viewpoint.zone()))
                            .toList(),
                    chances.damage()));
        } else if (chances.found().isEmpty() && chances.none().isEmpty()) {
            terminal.line(options.nothing(schedule.get(), "prices", question.leagues()));
        } else {
            if (!chances.found().isEmpty()) {
                table(chances).printTo(terminal);
                terminal.line("");
            }
            NoBets.print(terminal, chances.none());
        }
        chances.damage().forEach(terminal::note);
        return ExitCode.OK;
    }

    /** The start of a game, short enough for a table. */
    final String start(Game game) {
        return GameText.start(game.event().start(), viewpoint.zone());
    }

    /** The outcome that a quote is for, of a player market after what is asked. */
    static String outcome(Chances<?> chances, Game game, MarketKey market, Quote quote) {
        return MarketText.about(
                chances.question(market), MarketText.outcome(game, quote.outcome(), quote.point()));
    }

    /** The format in which prices are shown. */
    final PriceFormat format() {
        return format.value().orElse(PriceFormat.DECIMAL);
    }

    /** The fields of {@code value}, {@code arbs} and {@code middles} with {@code --json}. */
    record Document(Instant asOf, List<Found> found, List<NoBets.Json> none, List<String> damage) {}

    /** A chance and its game. */
    record Found(GameJson game, Record bet) {}
}
