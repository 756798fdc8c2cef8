package app.linewright.feeds.oddsapi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import app.linewright.feeds.live.Feed;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.live.FeedKey;
import app.linewright.feeds.live.Fetched;
import app.linewright.feeds.live.LiveStock;
import app.linewright.feeds.live.RefreshReport;
import app.linewright.feeds.live.RefreshService;
import app.linewright.odds.MarketType;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.QuoteStore;
import app.linewright.odds.SportsbookStore;
import app.linewright.odds.StatedLineStore;
import app.linewright.odds.board.BestPrices;
import app.linewright.odds.board.Board;
import app.linewright.odds.board.BoardQuestion;
import app.linewright.odds.board.Boards;
import app.linewright.odds.board.GameSearch;
import app.linewright.odds.board.Games;
import app.linewright.odds.board.MovementAnswer;
import app.linewright.odds.board.Movements;
import app.linewright.odds.board.PriceAnswer;
import app.linewright.odds.board.PriceQuestion;
import app.linewright.odds.evidence.FairPolicyStore;
import app.linewright.odds.points.ScoreModels;
import app.linewright.sport.DayWindow;
import app.linewright.sport.EventStore;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.LeagueStore;
import app.linewright.sport.PlayerStore;
import app.linewright.sport.ResultStore;
import app.linewright.sport.TeamStore;
import app.linewright.store.Database;
import app.linewright.store.OnEveryEngine;
import app.linewright.store.SettingsStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers for four leagues, with players, from their bytes to what is asked of the board. */
@OnEveryEngine
class AnswersToBoardContractTest {
    private static final Instant BEGIN = Instant.parse("2026-11-21T12:00:00Z");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final BoardQuestion DAYS = BoardQuestion.of(
            new DayWindow(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 25), NEW_YORK));

    private final LeagueStore leagues = new LeagueStore();
    private final TeamStore teams = new TeamStore();
    private final EventStore events = new EventStore();
    private final ResultStore results = new ResultStore();
    private final PlayerStore players = new PlayerStore();
    private final SportsbookStore books = new SportsbookStore();
    private final QuoteStore quotes = new QuoteStore(books);
    private final OddsApiReader reader = new OddsApiReader(PriceFormat.AMERICAN, OddsApiBooks.shipped());
    private final MadeAnswers made = new MadeAnswers(7, BEGIN, 14);
    private final Database database;
    private final RefreshService service;
    private final Boards boards;
    private final BestPrices bestPrices;
    private final Movements movements;
    private Instant now = BEGIN;

    AnswersToBoardContractTest(Database database) {
        this.database = database;
        service = LiveStock.refreshes(database, () -> now);
        var games = new Games(leagues, teams, results);
        boards = new Boards(
                database,
                events,
                games,
                players,
                books,
                quotes,
                new StatedLineStore(),
                new FairPolicyStore(new SettingsStore(() -> now)),
                ScoreModels.shipped(),
                () -> now);
        bestPrices = new BestPrices(database, leagues, teams, events, games, boards, () -> now);
        movements = new Movements(database, new GameSearch(leagues, teams, events, games, () -> now), boards);
    }

    @BeforeEach
    void load() {
        LiveStock.load(database);
    }

    @Test
    void theBoardShowsWhatTheAnswersTell() throws FeedFailure {
        var report = refresh();

        assertThat(report.problems()).isEmpty();
        assertThat(report.games()).isEqualTo(report.newGames()).isEqualTo(16 + 15 + 15 + 10);
        assertThat(report.changed()).isEqualTo(report.shown()).isGreaterThan(5_000);
        var board = boards.at(DAYS);
        assertThat(board.damage()).isEmpty();
        for (var league : MadeAnswers.Made.values()) {
            assertThat(board.markets().stream().filter(market -> isOf(market.game().league().key(), league)))
                    .isNotEmpty()
                    .anyMatch(market -> market.player() != null)
                    .allMatch(market -> market.rows().stream().anyMatch(row -> row.best() != null));
        }
        assertThat(bestPrices.find(ask("NBA", "Celtics", MarketType.TOTALS)))
                .asInstanceOf(type(PriceAnswer.Found.class))
                .satisfies(answer -> assertThat(answer.market().rows()).allMatch(row -> row.best() != null));
    }

    @Test
    void aLaterAnswerIsAMovementAndTheFormerBoardStaysAsItWas() throws FeedFailure {
        refresh();
        var before = boards.at(DAYS);
        var asOf = now;
        now = now.plus(Duration.ofMinutes(30));
        var second = refresh();

        assertThat(second.newGames()).isZero();
        assertThat(second.changed()).isBetween(1, second.shown() / 2);
        assertThat(prices(boards.at(DAYS.asOf(asOf)))).isEqualTo(prices(before));
        assertThat(prices(boards.at(DAYS))).isNotEqualTo(prices(before));
        assertThat(movements.find(ask("EPL", "Arsenal", MarketType.H2H)))
                .asInstanceOf(type(MovementAnswer.Found.class))
                .satisfies(answer -> assertThat(answer.movement().lines())
                        .anyMatch(line -> line.series().quotes().size() > 1));
    }

    @Test
    void theScoresOfARoundAreTheResultsOfItsGames() throws FeedFailure {
        refresh();
        now = now.plus(Duration.ofHours(30));
        var games = new OddsApiGames();
        for (var league : MadeAnswers.Made.values()) {
            games.addScores(reader.scores(made.scores(league)));
        }
        var report = service.refresh(answering(games.fetched(now)));

        assertThat(report.problems()).isEmpty();
        assertThat(report.newGames()).isZero();
        assertThat(report.results()).isEqualTo(16 + 15 + 15 + 10);
    }

    private RefreshReport refresh() throws FeedFailure {
        var games = new OddsApiGames();
        for (var league : MadeAnswers.Made.values()) {
            games.add(reader.odds(made.odds(league, 1, now), now));
            games.add(reader.odds(made.eventOdds(league, 0, now), now));
        }
        return service.refresh(answering(games.fetched(now)));
    }

    private static Feed answering(Fetched fetched) {
        return new Feed() {
            @Override
            public FeedKey key() {
                return new FeedKey("odds_api");
            }

            @Override
            public Fetched fetch(Instant lastAsked) {
                return fetched;
            }
        };
    }

    private static boolean isOf(LeagueKey key, MadeAnswers.Made league) {
        return key.value().equals(league.key());
    }

    private static List<String> prices(Board board) {
        return board.markets().stream()
                .flatMap(market -> market.rows().stream()
                        .flatMap(row -> row.quotes().values().stream()
                                .map(quote -> market.key() + " " + quote.quote().book() + " " + row.outcome() + " "
                                        + quote.quote().point() + " " + quote.quote().price())))
                .sorted()
                .toList();
    }

    private static PriceQuestion ask(String league, String team, MarketType market) {
        return new PriceQuestion(
                league,
                team,
                Optional.of(LocalDate.of(2026, 11, 21)),
                NEW_YORK,
                market,
                Optional.empty(),
                OptionalInt.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }
}
