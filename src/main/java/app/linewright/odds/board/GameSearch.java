package app.linewright.odds.board;

import static java.util.Comparator.comparing;

import app.linewright.sport.DayWindow;
import app.linewright.sport.Event;
import app.linewright.sport.EventFilter;
import app.linewright.sport.EventStore;
import app.linewright.sport.League;
import app.linewright.sport.LeagueNames;
import app.linewright.sport.LeagueStore;
import app.linewright.sport.Team;
import app.linewright.sport.TeamNames;
import app.linewright.sport.TeamStore;
import app.linewright.store.Transaction;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the game that a person means. A misspelt name is taken for a team only where one team alone is near; everything
 * else that is not clear is asked back.
 */
public final class GameSearch {
    private final LeagueStore leagues;
    private final TeamStore teams;
    private final EventStore events;
    private final Games games;
    private final InstantSource clock;

    public GameSearch(LeagueStore leagues, TeamStore teams, EventStore events, Games games, InstantSource clock) {
        this.leagues = leagues;
        this.teams = teams;
        this.events = events;
        this.games = games;
        this.clock = clock;
    }

    /** The game that was meant, or why it cannot be told. */
    sealed interface Sought {
        /** The only game that fits. */
        record One(Game game, DayWindow day) implements Sought {}

        /** No game, or not only one. */
        record Nowhere(PriceAnswer.Unanswered answer) implements Sought {}
    }

    /** The one game that {@code question} is about. */
    Sought find(Transaction transaction, PriceQuestion question) {
        var known = leagues.all(transaction);
        return switch (new LeagueNames(known).match(question.league())) {
            case LeagueNames.Match.Known(var league) -> inLeague(transaction, question, league);
            case LeagueNames.Match.Probably(var league, _) -> inLeague(transaction, question, league);
            case LeagueNames.Match.Ambiguous(var candidates) ->
                    new Sought.Nowhere(new PriceAnswer.AmbiguousLeague(question.league(), candidates));
            case LeagueNames.Match.Unknown _ ->
                    new Sought.Nowhere(new PriceAnswer.UnknownLeague(question.league(), known));
        };
    }

    /** A team, or the answer that says why there is none. */
    private sealed interface Named {
        record One(Team team) implements Named {}

        record Nobody(PriceAnswer.Unanswered answer) implements Named {}
    }

    private Sought inLeague(Transaction transaction, PriceQuestion question, League league) {
        var names = teams.names(transaction, league.key());
        return switch (named(names, league, question.team())) {
            case Named.Nobody(var answer) -> new Sought.Nowhere(answer);
            case Named.One(var team) -> {
                if (question.opponent().isEmpty()) {
                    yield ofGame(transaction, question, league, team, null);
                }
                yield switch (named(names, league, question.opponent().get())) {
                    case Named.Nobody(var answer) -> new Sought.Nowhere(answer);
                    case Named.One(var opponent) -> ofGame(transaction, question, league, team, opponent);
                };
            }
        };
    }

    private static Named named(TeamNames names, League league, String asked) {
        return switch (names.match(asked)) {
            case TeamNames.Match.Known(var team, _) -> new Named.One(team);
            case TeamNames.Match.Probably(var team, _) -> new Named.One(team);
            case TeamNames.Match.Ambiguous(var candidates) ->
                    new Named.Nobody(new PriceAnswer.AmbiguousTeam(league, asked, candidates));
            case TeamNames.Match.Unknown(var nearest) ->
                    new Named.Nobody(new PriceAnswer.UnknownTeam(league, asked, nearest));
        };
    }

    private Sought ofGame(
            Transaction transaction, PriceQuestion question, League league, Team team, @Nullable Team opponent) {
        var today = question.asOf().orElseGet(clock::instant).atZone(question.zone()).toLocalDate();
        var day = DayWindow.of(question.date().orElse(today), question.zone());
        var played = events.list(
                        transaction,
                        new EventFilter(Optional.of(league.key()), Optional.of(team.id()), Optional.empty()))
                .stream()
                .filter(event -> opponent == null || isBetween(event, team, opponent))
                .toList();
        var found = played.stream().filter(event -> day.contains(event.start())).toList();
        if (found.isEmpty()) {
            return new Sought.Nowhere(noGame(transaction, question, played, team, opponent, day));
        }
        var candidates = known(transaction, question, found);
        if (question.number().isEmpty()) {
            return candidates.size() == 1
                    ? new Sought.One(candidates.getFirst(), day)
                    : new Sought.Nowhere(new PriceAnswer.SeveralGames(team, day, candidates));
        }
        int number = question.number().getAsInt();
        return number >= 1 && number <= candidates.size()
                ? new Sought.One(candidates.get(number - 1), day)
                : new Sought.Nowhere(new PriceAnswer.NoSuchGame(team, day, number, candidates));
    }

    /** The games of {@code found} as the asker's instant knows them. */
    private List<Game> known(Transaction transaction, PriceQuestion question, List<Event> found) {
        return games.of(transaction, found).stream()
                .map(game -> question.asOf().map(game::asKnown).orElse(game))
                .toList();
    }

    private static boolean isBetween(Event event, Team one, Team other) {
        return (event.home().equals(one.id()) && event.away().equals(other.id()))
                || (event.home().equals(other.id()) && event.away().equals(one.id()));
    }

    private PriceAnswer.NoGame noGame(
            Transaction transaction,
            PriceQuestion question,
            List<Event> played,
            Team team,
            @Nullable Team opponent,
            DayWindow day) {
        var before = played.stream()
                .filter(event -> dateOf(event, day).isBefore(day.first()))
                .max(comparing(event -> dateOf(event, day)));
        var after = played.stream()
                .filter(event -> dateOf(event, day).isAfter(day.last()))
                .min(comparing(event -> dateOf(event, day)));
        return new PriceAnswer.NoGame(
                team, opponent, day, game(transaction, question, before), game(transaction, question, after));
    }

    private static LocalDate dateOf(Event event, DayWindow day) {
        return event.start().dateIn(day.zone());
    }

    private @Nullable Game game(Transaction transaction, PriceQuestion question, Optional<Event> event) {
        return event.isEmpty()
                ? null
                : known(transaction, question, List.of(event.get())).getFirst();
    }
}
