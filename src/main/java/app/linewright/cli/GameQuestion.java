package app.linewright.cli;

import app.linewright.odds.MarketType;
import app.linewright.odds.SportsbookNames;
import app.linewright.odds.board.Game;
import app.linewright.odds.board.PriceAnswer;
import app.linewright.odds.board.PriceQuestion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

/** The options that name one market of one team's game: {@code --league}, {@code --team}, {@code --date} … */
final class GameQuestion {
    private final Viewpoint viewpoint;
    private final Command.Argument<String> league;
    private final Command.Argument<String> team;
    private final Command.Argument<String> opponent;
    private final Command.Argument<Integer> game;
    private final Command.Argument<LocalDate> date;
    private final Command.Argument<MarketType> market;
    private final Command.Argument<Instant> asOf;
    private final BookSelection books;

    GameQuestion(Command command, Viewpoint viewpoint, Supplier<SportsbookNames> sportsbooks) {
        this.viewpoint = viewpoint;
        league = command.required("--league", "NAME", text -> text, "The league, by its name, an alias or its key.");
        team = command.required("--team", "NAME", text -> text, "The team: name, city, nickname or abbreviation.");
        opponent = command.option(
                "--opponent", "NAME", text -> text, "The other team, where the team plays twice that day.");
        game = command.option(
                "--game", "NUMBER", GameQuestion::number, "Which of that day's games, by start: 2 is the second.");
        date = command.option("--date", "DAY", Viewpoint::day, "The day, such as 2026-01-31; today if absent.");
        market = command.option(
                "--market", "MARKET", MarketText::market, "moneyline (if absent), spread or total.");
        asOf = command.option(
                "--as-of", "INSTANT", Viewpoint::instant, "What was known at this instant, and nothing later.");
        books = new BookSelection(command, sportsbooks);
    }

    private static int number(String text) {
        if (text.matches("[1-9]")) {
            return text.charAt(0) - '0';
        }
        throw new IllegalArgumentException("“" + text + "” is no number of a game: 1 and 2 are");
    }

    /** The instant whose knowledge is asked for. */
    Instant now() {
        return asOf.value().orElseGet(viewpoint::now);
    }

    /**
     * An answer, and the zone in which its days and times are told.
     *
     * @param note what is to be added to its sentence
     */
    record Asked<A>(A answer, ZoneId zone, String note) {}

    /**
     * Asks for the day in the reader's zone. Where no zone was named, and this computer's knows no game on that day, it
     * is taken for the league's own: Thursday night's game is Thursday's, whatever the date is in London.
     *
     * @param noGame what an answer says where there is no game on the day; empty for every other answer
     */
    <A> Asked<A> ask(Function<PriceQuestion, A> find, Function<A, Optional<PriceAnswer.NoGame>> noGame) {
        ZoneId zone = viewpoint.zone();
        A answer = find.apply(in(zone));
        Optional<PriceAnswer.NoGame> nothing = noGame.apply(answer);
        if (nothing.isPresent() && date.value().isPresent() && !viewpoint.zoneNamed()) {
            ZoneId leagues = leagueZone(nothing.get()).orElse(zone);
            A there = find.apply(in(leagues));
            if (noGame.apply(there).isEmpty()) {
                return new Asked<>(there, leagues, " The day is the league's own, in " + leagues + ".");
            }
        }
        return new Asked<>(answer, zone, "");
    }

    private static Optional<ZoneId> leagueZone(PriceAnswer.NoGame nothing) {
        Game near = nothing.before() != null ? nothing.before() : nothing.after();
        return near == null ? Optional.empty() : Optional.of(near.league().zone());
    }

    private PriceQuestion in(ZoneId zone) {
        return new PriceQuestion(
                league.value().orElseThrow(),
                team.value().orElseThrow(),
                date.value(),
                zone,
                market.value().orElse(MarketType.H2H),
                opponent.value(),
                game.value().map(OptionalInt::of).orElseGet(OptionalInt::empty),
                books.usable(),
                books.reference(),
                asOf.value());
    }
}
