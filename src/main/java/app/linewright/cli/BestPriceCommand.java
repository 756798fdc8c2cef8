package app.linewright.cli;

import app.linewright.odds.MarketType;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.board.BestPrices;
import app.linewright.odds.board.BoardMarket;
import app.linewright.odds.board.BoardRow;
import app.linewright.odds.board.Game;
import app.linewright.odds.board.PriceAnswer;
import app.linewright.odds.board.PriceQuestion;
import app.linewright.odds.board.RowQuote;
import app.linewright.sport.League;
import app.linewright.sport.Team;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers the question for the best price of a team's game. */
public final class BestPriceCommand extends Command {
    private final Global global;
    private final Terminal terminal;
    private final Function<InstantSource, BestPrices> prices;
    private final Viewpoint viewpoint;
    private final Argument<String> league =
            required("--league", "NAME", text -> text, "The league, by its name, an alias or its key.");
    private final Argument<String> team =
            required("--team", "NAME", text -> text, "The team: name, city, nickname or abbreviation.");
    private final Argument<String> opponent =
            option("--opponent", "NAME", text -> text, "The other team, where the team plays twice that day.");
    private final Argument<LocalDate> date =
            option("--date", "DAY", Viewpoint::day, "The day, such as 2026-01-31; today if absent.");
    private final Argument<MarketType> market =
            option("--market", "MARKET", MarketText::market, "moneyline (if absent), spread or total.");
    private final Argument<Instant> asOf =
            option("--as-of", "INSTANT", Viewpoint::instant, "What was known at this instant, and nothing later.");
    private final BookSelection books = new BookSelection(this);

    public BestPriceCommand(
            Global global, Terminal terminal, Here here, Function<InstantSource, BestPrices> prices) {
        super("Find the best price on a team's game.");
        this.global = global;
        this.terminal = terminal;
        this.prices = prices;
        this.viewpoint = new Viewpoint(this, here);
    }

    @Override
    public Integer call() {
        Asked asked = ask();
        PriceAnswer answer = asked.answer();
        Instant now = asOf.value().orElseGet(viewpoint::now);
        String sentence = asked.sentence();
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

    /** An answer, and the zone in which its days and times are told. */
    private record Asked(PriceAnswer answer, ZoneId zone, String note) {
        String sentence() {
            return AnswerText.sentence(answer, zone) + note;
        }
    }

    /**
     * Asks for the day in the reader's zone. Where no zone was named, and this computer's knows no game on that day, it
     * is taken for the league's own: Thursday night's game is Thursday's, whatever the date is in London.
     */
    private Asked ask() {
        ZoneId zone = viewpoint.zone();
        PriceAnswer answer = find(zone);
        if (answer instanceof PriceAnswer.NoGame nothing && date.value().isPresent() && !viewpoint.zoneNamed()) {
            Game near = nothing.before() != null ? nothing.before() : nothing.after();
            ZoneId leagues = near == null ? zone : near.league().zone();
            PriceAnswer there = find(leagues);
            if (!(there instanceof PriceAnswer.NoGame)) {
                return new Asked(there, leagues, " The day is the league's own, in " + leagues + ".");
            }
        }
        return new Asked(answer, zone, "");
    }

    private PriceAnswer find(ZoneId zone) {
        return prices.apply(viewpoint.clock())
                .find(new PriceQuestion(
                        league.value().orElseThrow(),
                        team.value().orElseThrow(),
                        date.value(),
                        zone,
                        market.value().orElse(MarketType.H2H),
                        opponent.value(),
                        books.usable(),
                        asOf.value()));
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
                    MarketText.outcome(market.game(), row),
                    price(best, PriceFormat.AMERICAN),
                    price(best, PriceFormat.DECIMAL),
                    book(market, best),
                    best == null ? "" : MarketText.age(best.quote().time(), now),
                    price(row.second(), PriceFormat.AMERICAN),
                    book(market, row.second()),
                    row.fair() == null ? "" : Figures.minus(PriceFormat.AMERICAN.showFair(row.fair().probability())),
                    best == null || best.edge() == null ? "" : Figures.signedPercent(best.edge(), 1));
        }
        table.printTo(terminal);
    }

    private static String price(@Nullable RowQuote quote, PriceFormat format) {
        return quote == null ? "" : Figures.price(quote.quote().price(), format);
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
     */
    record Document(
            String answer,
            String sentence,
            @Nullable MarketJson market,
            List<String> candidates,
            List<GameJson> games) {
        static Document of(PriceAnswer answer, String sentence, ZoneId zone, Instant now) {
            return new Document(
                    kind(answer),
                    sentence,
                    BestPriceCommand.market(answer).map(market -> MarketJson.of(market, zone, now)).orElse(null),
                    candidates(answer),
                    games(answer).stream().map(game -> GameJson.of(game, zone)).toList());
        }

        private static String kind(PriceAnswer answer) {
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
                case PriceAnswer.NoQuotes _ -> "no_quotes";
            };
        }

        private static List<String> candidates(PriceAnswer answer) {
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
                        PriceAnswer.NoQuotes _ ->
                    List.of();
            };
        }

        private static List<Game> games(PriceAnswer answer) {
            return switch (answer) {
                case PriceAnswer.NoGame(_, _, _, var before, var after) ->
                    Stream.of(Optional.ofNullable(before), Optional.ofNullable(after))
                            .flatMap(Optional::stream)
                            .toList();
                case PriceAnswer.SeveralGames(_, _, var games) -> games;
                case PriceAnswer.NoQuotes(var game, _, _) -> List.of(game);
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
