package app.linewright.cli;

import app.linewright.odds.Sportsbook;
import app.linewright.odds.board.BoardMarket;
import app.linewright.odds.board.Game;
import app.linewright.odds.board.GameLine;
import app.linewright.odds.board.LeftOut;
import app.linewright.odds.board.PriceAnswer;
import app.linewright.odds.fair.Refusal;
import app.linewright.sport.DayWindow;
import app.linewright.sport.League;
import app.linewright.sport.Team;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a {@link PriceAnswer} says in a sentence: on what terms the price is, or why there is none. */
final class AnswerText {
    private static final Set<Refusal> DOUBTS =
            Set.of(Refusal.MISPRINT, Refusal.OTHER_MARKET, Refusal.SUSPENDED, Refusal.INCOMPLETE);

    private AnswerText() {}

    static String sentence(PriceAnswer answer, ZoneId zone) {
        return switch (answer) {
            case PriceAnswer.Found(var market) ->
                "The best of " + books(usable(market)) + ", " + market.stage().key() + ".";
            case PriceAnswer.Consensus(var market, var source, var note) ->
                "No book quotes it; this is the price of " + source.name() + ": " + note + "."
                        + doubts(market, source);
            case PriceAnswer.NothingUsable(var market) ->
                "There is no price that you can take: " + reasons(market.leftOut()) + ".";
            case PriceAnswer.UnknownLeague(var asked, var known) ->
                "No league is called “" + asked + "”; known are "
                        + known.stream().map(League::name).sorted().collect(Collectors.joining(", ")) + ".";
            case PriceAnswer.AmbiguousLeague(var asked, var candidates) ->
                "“" + asked + "” can be " + either(candidates, league -> league.name() + " (" + league.key() + ")")
                        + "; name one of them.";
            case PriceAnswer.UnknownTeam(var league, var asked, var nearest) ->
                "No team in " + league.name() + " is called “" + asked + "”"
                        + (nearest.isEmpty()
                                ? ", nor nearly so."
                                : "; did you mean " + either(nearest, Team::name) + "?");
            case PriceAnswer.AmbiguousTeam(var league, var asked, var candidates) ->
                "“" + asked + "” can be " + either(candidates, Team::name) + " in " + league.name()
                        + "; name one of them.";
            case PriceAnswer.NoGame noGame -> noGame(noGame, zone);
            case PriceAnswer.SeveralGames(var team, var day, var games) ->
                team.name() + " have " + games.size() + " games on " + days(day) + ": "
                        + numbered(games, zone) + "; name one with --game.";
            case PriceAnswer.NoSuchGame(var team, var day, var asked, var games) ->
                team.name() + " have no game " + asked + " on " + days(day) + "; " + numbered(games, zone) + ".";
            case PriceAnswer.NoQuotes(var game, var market, var lines, _) ->
                "Nobody quotes the " + market.title().toLowerCase(Locale.ROOT) + " of " + told(game, zone)
                        + (lines.isEmpty() ? "." : ", so it has no best price; " + stated(lines) + ".");
        };
    }

    /** Every reason once, with the sources it holds for. */
    private static String reasons(List<LeftOut> leftOut) {
        var byReason = leftOut.stream().collect(Collectors.groupingBy(
                LeftOut::reason,
                LinkedHashMap::new,
                Collectors.mapping(left -> left.source().name(), Collectors.toList())));
        return byReason.entrySet().stream()
                .map(each -> (each.getValue().size() == 1 ? "" : "each of ")
                        + String.join(", ", each.getValue()) + " " + each.getKey().words())
                .collect(Collectors.joining("; "));
    }

    /** How many books quote the market at which one can bet. */
    private static long usable(BoardMarket market) {
        return market.sources().stream()
                .filter(Sportsbook::isBook)
                .filter(book -> !market.leftOut().contains(new LeftOut(book, Refusal.NOT_USABLE)))
                .count();
    }

    /** What is wrong with the prices of {@code source} themselves. */
    private static String doubts(BoardMarket market, Sportsbook source) {
        return market.leftOut().stream()
                .filter(leftOut -> leftOut.source().equals(source) && DOUBTS.contains(leftOut.reason()))
                .map(leftOut -> " " + leftOut.sentence())
                .collect(Collectors.joining());
    }

    private static String numbered(List<Game> games, ZoneId zone) {
        return IntStream.range(0, games.size())
                .mapToObj(i -> i + 1 + " is " + told(games.get(i), zone))
                .collect(Collectors.joining(", "));
    }

    /** Lines that cannot be bet at, and of whom they are. */
    private static String stated(List<GameLine> lines) {
        return (lines.size() == 1 ? "a line without a price is " : "lines without a price are ")
                + lines.stream()
                        .map(line -> LineText.line(line) + " (" + line.source().name() + ", "
                                + line.line().stage().key() + ", time unknown)")
                        .collect(Collectors.joining("; "));
    }

    private static String noGame(PriceAnswer.NoGame answer, ZoneId zone) {
        String against = answer.opponent() == null ? "" : " against " + answer.opponent().name();
        String near = Stream.of(near("the last one before is ", answer.before(), zone),
                        near("the next one is ", answer.after(), zone))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return answer.team().name() + " have no game" + against + " on " + days(answer.day())
                + (near.isEmpty() ? "." : "; " + near + ".");
    }

    private static String near(String beginning, @Nullable Game game, ZoneId zone) {
        return game == null ? "" : beginning + told(game, zone);
    }

    private static String told(Game game, ZoneId zone) {
        return GameText.teams(game) + " on " + GameText.start(game.event().start(), zone)
                + (game.league().simulated() ? " (simulated)" : "");
    }

    private static String days(DayWindow window) {
        return Objects.equals(window.first(), window.last())
                ? window.first().toString()
                : window.first() + " to " + window.last();
    }

    private static String books(long count) {
        return count == 1 ? "1 book" : count + " books";
    }

    private static <T> String either(List<T> candidates, Function<T, String> name) {
        return candidates.stream().map(name).collect(Collectors.joining(" or "));
    }
}
