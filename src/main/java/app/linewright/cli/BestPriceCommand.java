package app.linewright.cli;

import app.linewright.odds.PriceFormat;
import app.linewright.odds.SportsbookNames;
import app.linewright.odds.board.BestPrices;
import app.linewright.odds.board.BoardMarket;
import app.linewright.odds.board.BoardRow;
import app.linewright.odds.board.Game;
import app.linewright.odds.board.GameLine;
import app.linewright.odds.board.PriceAnswer;
import app.linewright.odds.board.RowQuote;
import app.linewright.sport.League;
import app.linewright.sport.Team;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers the question for the best price of a team's game. */
public final class BestPriceCommand extends Command {
    private final Global global;
    private final Terminal terminal;
    private final Function<InstantSource, BestPrices> prices;
    private final Viewpoint viewpoint;
    private final GameQuestion question;

    public BestPriceCommand(
            Global global, Terminal terminal, Here here, Function<InstantSource, BestPrices> prices,
            Supplier<SportsbookNames> sportsbooks) {
        super("Find the best price on a team's game.");
        this.global = global;
        this.terminal = terminal;
        this.prices = prices;
        this.viewpoint = new Viewpoint(this, here);
        this.question = new GameQuestion(this, viewpoint, sportsbooks);
    }

    @Override
    public Integer call() {
        GameQuestion.Asked<PriceAnswer> asked =
                question.ask(prices.apply(viewpoint.clock())::find, BestPriceCommand::noGame);
        PriceAnswer answer = asked.answer();
        Instant now = question.now();
        String sentence = AnswerText.sentence(answer, asked.zone()) + asked.note();
        boolean priced = answer instanceof PriceAnswer.Found || answer instanceof PriceAnswer.Consensus;
        if (global.json()) {
            Json.print(terminal, Document.of(answer, sentence, asked.zone(), now));
        } else if (!priced) {
            throw Refused.failed(sentence);
        } else {
            market(answer).ifPresent(found -> print(found, sentence, asked.zone(), now));
        }
        return priced ? ExitCode.OK : ExitCode.FAILED;
    }

    private static Optional<PriceAnswer.NoGame> noGame(PriceAnswer answer) {
        return answer instanceof PriceAnswer.NoGame nothing ? Optional.of(nothing) : Optional.empty();
    }

    private static Optional<BoardMarket> market(PriceAnswer answer) {
        return switch (answer) {
            case PriceAnswer.Found(var market) -> Optional.of(market);
            case PriceAnswer.Consensus(var market, _, _) -> Optional.of(market);
            case PriceAnswer.NothingUsable(var market) -> Optional.of(market);
            case PriceAnswer.UnknownLeague _,
                    PriceAnswer.AmbiguousLeague _,
                    PriceAnswer.UnknownTeam _,
                    PriceAnswer.AmbiguousTeam _,
                    PriceAnswer.NoGame _,
                    PriceAnswer.SeveralGames _,
                    PriceAnswer.NoSuchGame _,
                    PriceAnswer.NoQuotes _ ->
                Optional.empty();
        };
    }

    private void print(BoardMarket market, String sentence, ZoneId zone, Instant now) {
        terminal.line(GameText.league(market.game()) + " · " + GameText.teams(market.game()) + " · "
                + GameText.start(market.game().event().start(), zone));
        terminal.line(market.type().title() + ". " + sentence);
        terminal.line("");
        Table table = new Table()
                .text("outcome")
                .figure("American")
                .figure("decimal")
                .text("book")
                .figure("age")
                .figure("second")
                .text("book", 1)
                .figure("fair")
                .figure("edge");
        for (BoardRow row : market.rows()) {
            RowQuote best = row.best() != null ? row.best() : row.aggregate();
            table.row(
                    MarketText.outcome(market, row),
                    MarketText.price(row, best, PriceFormat.AMERICAN),
                    best == null ? "" : Figures.price(best.quote().price(), PriceFormat.DECIMAL),
                    book(market, best),
                    best == null ? "" : MarketText.age(best.quote().time(), now),
                    MarketText.price(row, row.second(), PriceFormat.AMERICAN),
                    book(market, row.second()),
                    row.fair() == null ? "" : Figures.minus(PriceFormat.AMERICAN.showFair(row.fair().probability())),
                    best == null || best.edge() == null ? "" : Figures.signedPercent(best.edge(), 1));
        }
        table.printTo(terminal);
        MarketText.commissions(market.sources()).ifPresent(terms -> {
            terminal.line("");
            terminal.line(terms);
        });
    }

    private static String book(BoardMarket market, @Nullable RowQuote quote) {
        return quote == null ? "" : market.source(quote.quote().book()).name();
    }

    /**
     * The fields of {@code best-price --json}.
     *
     * @param answer which kind of answer it is, such as {@code found} or {@code ambiguous_team}
     * @param market the market with its prices; null where there is none
     * @param candidates the names that could have been meant, or the games: of the day, or the nearest ones
     * @param lines where nobody quotes the market, its lines that sources state without a price
     */
    record Document(
            String answer,
            String sentence,
            @Nullable MarketJson market,
            List<String> candidates,
            List<GameJson> games,
            List<LineText.Json> lines) {
        static Document of(PriceAnswer answer, String sentence, ZoneId zone, Instant now) {
            return new Document(
                    kind(answer),
                    sentence,
                    BestPriceCommand.market(answer).map(market -> MarketJson.of(market, zone, now)).orElse(null),
                    candidates(answer),
                    games(answer).stream().map(game -> GameJson.of(game, zone)).toList(),
                    LineText.Json.of(lines(answer), zone));
        }

        static List<GameLine> lines(PriceAnswer answer) {
            return answer instanceof PriceAnswer.NoQuotes(_, _, var lines, _) ? lines : List.of();
        }

        static String kind(PriceAnswer answer) {
            return switch (answer) {
                case PriceAnswer.Found _ -> "found";
                case PriceAnswer.Consensus _ -> "consensus";
                case PriceAnswer.NothingUsable _ -> "nothing_usable";
                case PriceAnswer.UnknownLeague _ -> "unknown_league";
                case PriceAnswer.AmbiguousLeague _ -> "ambiguous_league";
                case PriceAnswer.UnknownTeam _ -> "unknown_team";
                case PriceAnswer.AmbiguousTeam _ -> "ambiguous_team";
                case PriceAnswer.NoGame _ -> "no_game";
                case PriceAnswer.SeveralGames _ -> "several_games";
                case PriceAnswer.NoSuchGame _ -> "no_such_game";
                case PriceAnswer.NoQuotes _ -> "no_quotes";
            };
        }

        static List<String> candidates(PriceAnswer answer) {
            return switch (answer) {
                case PriceAnswer.UnknownLeague(_, var known) -> known.stream().map(League::name).toList();
                case PriceAnswer.AmbiguousLeague(_, var leagues) -> leagues.stream().map(League::name).toList();
                case PriceAnswer.UnknownTeam(_, _, var nearest) -> nearest.stream().map(Team::name).toList();
                case PriceAnswer.AmbiguousTeam(_, _, var teams) -> teams.stream().map(Team::name).toList();
                case PriceAnswer.Found _,
                        PriceAnswer.Consensus _,
                        PriceAnswer.NothingUsable _,
                        PriceAnswer.NoGame _,
                        PriceAnswer.SeveralGames _,
                        PriceAnswer.NoSuchGame _,
                        PriceAnswer.NoQuotes _ ->
                    List.of();
            };
        }

        static List<Game> games(PriceAnswer answer) {
            return switch (answer) {
                case PriceAnswer.NoGame(_, _, _, var before, var after) ->
                    Stream.of(Optional.ofNullable(before), Optional.ofNullable(after))
                            .flatMap(Optional::stream)
                            .toList();
                case PriceAnswer.SeveralGames(_, _, var games) -> games;
                case PriceAnswer.NoSuchGame(_, _, _, var games) -> games;
                case PriceAnswer.NoQuotes(var game, _, _, _) -> List.of(game);
                case PriceAnswer.Found _,
                        PriceAnswer.Consensus _,
                        PriceAnswer.NothingUsable _,
                        PriceAnswer.UnknownLeague _,
                        PriceAnswer.AmbiguousLeague _,
                        PriceAnswer.UnknownTeam _,
                        PriceAnswer.AmbiguousTeam _ ->
                    List.of();
            };
        }
    }
}
