package app.linewright.odds.board;

import static java.util.Comparator.comparing;

import app.linewright.odds.QuoteTime;
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
import app.linewright.store.Database;
import app.linewright.store.Transaction;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers the question for the best price, asked in a person's words. A misspelt name is taken for a team only where
 * one team alone is near; everything else that is not clear is asked back.
 */
public final class BestPrices {
    private final Database database;
    private final LeagueStore leagues;
    private final TeamStore teams;
    private final EventStore events;
    private final Games games;
    private final Boards boards;
    private final InstantSource clock;

    public BestPrices(
            Database database,
            LeagueStore leagues,
            TeamStore teams,
            EventStore events,
            Games games,
            Boards boards,
            InstantSource clock) {
        this.database = database;
        this.leagues = leagues;
        this.teams = teams;
        this.events = events;
        this.games = games;
        this.boards = boards;
        this.clock = clock;
    }

    /** The answer, from one consistent snapshot of what is stored. */
    public PriceAnswer find(PriceQuestion question) {
        return database.read(transaction -> {
            var known = leagues.all(transaction);
            return switch (new LeagueNames(known).match(question.league())) {
                case LeagueNames.Match.Known(var league) -> inLeague(transaction, question, league);
                case LeagueNames.Match.Probably(var league, _) -> inLeague(transaction, question, league);
                case LeagueNames.Match.Ambiguous(var candidates) ->
                        new PriceAnswer.AmbiguousLeague(question.league(), candidates);
                case LeagueNames.Match.Unknown _ -> new PriceAnswer.UnknownLeague(question.league(), known);
            };
        });
    }

    /** A team, or the answer that says why there is none. */
    private sealed interface Named {
        record One(Team team) implements Named {}

        record Nobody(PriceAnswer answer) implements Named {}
    }

    private PriceAnswer inLeague(Transaction transaction, PriceQuestion question, League league) {
        var names = teams.names(transaction, league.key());
        return switch (named(names, league, question.team())) {
            case Named.Nobody(var answer) -> answer;
            case Named.One(var team) -> {
                if (question.opponent().isEmpty()) {
                    yield ofGame(transaction, question, league, team, null);
                }
                yield switch (named(names, league, question.opponent().get())) {
                    case Named.Nobody(var answer) -> answer;
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

    private PriceAnswer ofGame(
            Transaction transaction, PriceQuestion question, League league, Team team, @Nullable Team opponent) {
        var today = clock.instant().atZone(question.zone()).toLocalDate();
        var day = DayWindow.of(question.date().orElse(today), question.zone());
        var played = events.list(
                        transaction,
                        new EventFilter(Optional.of(league.key()), Optional.of(team.id()), Optional.empty()))
                .stream()
                .filter(event -> opponent == null || plays(event, opponent))
                .toList();
        var found = played.stream().filter(event -> day.contains(event.start())).toList();
        return switch (found.size()) {
            case 0 -> noGame(transaction, played, team, opponent, day);
            case 1 -> ofMarket(transaction, question, day, games.of(transaction, found).getFirst());
            default -> new PriceAnswer.SeveralGames(team, day, games.of(transaction, found));
        };
    }

    private static boolean plays(Event event, Team team) {
        return event.home().equals(team.id()) || event.away().equals(team.id());
    }

    private PriceAnswer noGame(
            Transaction transaction, List<Event> played, Team team, @Nullable Team opponent, DayWindow day) {
        var before = played.stream()
                .filter(event -> dateOf(event, day).isBefore(day.first()))
                .max(comparing(event -> dateOf(event, day)));
        var after = played.stream()
                .filter(event -> dateOf(event, day).isAfter(day.last()))
                .min(comparing(event -> dateOf(event, day)));
        return new PriceAnswer.NoGame(team, opponent, day, game(transaction, before), game(transaction, after));
    }

    private static LocalDate dateOf(Event event, DayWindow day) {
        return event.start().dateIn(day.zone());
    }

    private @Nullable Game game(Transaction transaction, Optional<Event> event) {
        return event.isEmpty()
                ? null
                : games.of(transaction, List.of(event.get())).getFirst();
    }

    private PriceAnswer ofMarket(Transaction transaction, PriceQuestion question, DayWindow day, Game game) {
        var onBoard = new BoardQuestion(
                Set.of(game.league().key()),
                day,
                Set.of(question.market()),
                question.usable(),
                Optional.empty(),
                question.asOf());
        var board = boards.of(transaction, List.of(game), onBoard);
        if (board.markets().isEmpty()) {
            return new PriceAnswer.NoQuotes(game, question.market(), board.damage());
        }
        var market = board.markets().getFirst();
        if (market.rows().stream().anyMatch(row -> row.best() != null)) {
            return new PriceAnswer.Found(market);
        }
        return market.rows().stream()
                .map(BoardRow::aggregate)
                .filter(Objects::nonNull)
                .findFirst()
                .<PriceAnswer>map(aggregate -> new PriceAnswer.Consensus(
                        market, market.source(aggregate.quote().book()), note(market, aggregate)))
                .orElseGet(() -> new PriceAnswer.NothingUsable(market));
    }

    /** What an aggregate's price is, in words: {@code consensus, closing, time unknown}. */
    private static String note(BoardMarket market, RowQuote aggregate) {
        var what = switch (market.source(aggregate.quote().book()).kind()) {
            case CONSENSUS -> "consensus";
            case AVERAGE -> "average over books";
            case MAXIMUM -> "highest over books at unequal times";
            case UNNAMED -> "one book that the source does not name";
            case SHARP, SOFT, EXCHANGE -> "book";
        };
        var when = switch (aggregate.quote().time()) {
            case QuoteTime.Exact _ -> "time known";
            case QuoteTime.Window _ -> "time known to a window";
            case QuoteTime.Unknown _ -> "time unknown";
        };
        return what + ", " + market.stage().key() + ", " + when;
    }
}
