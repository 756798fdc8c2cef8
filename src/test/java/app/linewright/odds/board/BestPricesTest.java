package app.linewright.odds.board;

import static app.linewright.odds.board.BoardBench.closing;
import static app.linewright.odds.board.BoardBench.exact;
import static app.linewright.odds.board.BoardBench.suspended;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Stage;
import app.linewright.odds.StatedLine;
import app.linewright.sport.League;
import app.linewright.sport.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BestPricesTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");

    private final BoardBench bench = new BoardBench();

    @BeforeAll
    void schedule() {
        var thursday = bench.stock.game(
                "NFL", "Green Bay Packers", "Tennessee Titans", Instant.parse("2022-11-18T01:15:00Z"));
        bench.stock.quotes(
                thursday,
                MarketType.H2H,
                closing("nflverse_consensus", Outcome.HOME, "1.61"),
                closing("nflverse_consensus", Outcome.AWAY, "2.40"));
        bench.stock.game("NFL", "Philadelphia Eagles", "Green Bay Packers", Instant.parse("2022-11-28T01:20:00Z"));
        bench.stock.game("NFL", "Green Bay Packers", "Dallas Cowboys", Instant.parse("2022-11-13T21:25:00Z"));
        bench.stock.game("MLB", "Milwaukee Brewers", "Chicago Cubs", Instant.parse("2026-05-30T18:10:00Z"), 1);
        bench.stock.game("MLB", "Milwaukee Brewers", "Chicago Cubs", Instant.parse("2026-05-31T00:10:00Z"), 2);
    }

    @AfterAll
    void close() {
        bench.close();
    }

    @Test
    void aMisspeltTeamIsFoundAndAConsensusIsSaidToBeOne() {
        assertThat(ask("NFL", "packrs", "2022-11-17", NEW_YORK))
                .asInstanceOf(type(PriceAnswer.Consensus.class))
                .satisfies(answer -> {
                    assertThat(answer.note()).isEqualTo("consensus, closing, time unknown");
                    assertThat(answer.source().name()).isEqualTo("nflverse consensus");
                    assertThat(answer.market().game().away().name()).isEqualTo("Tennessee Titans");
                    assertThat(answer.market().game().home().name()).isEqualTo("Green Bay Packers");
                    assertThat(answer.market().rows()).allMatch(row -> row.best() == null && row.aggregate() != null);
                });
    }

    @Test
    void theDayIsThatOfTheAskersZone() {
        assertThat(ask("NFL", "Packers", "2022-11-18", LONDON)).isInstanceOf(PriceAnswer.Consensus.class);
        assertThat(ask("NFL", "Packers", "2022-11-17", LONDON)).isInstanceOf(PriceAnswer.NoGame.class);
    }

    @Test
    void withoutADateItIsToday() {
        bench.setClock(Instant.parse("2022-11-17T15:00:00Z"));
        var question = new PriceQuestion("NFL", "GB", Optional.empty(), NEW_YORK, MarketType.H2H, Optional.empty(),
                OptionalInt.empty(), Set.of(), Optional.empty(), Optional.empty());

        assertThat(bench.bestPrices.find(question)).isInstanceOf(PriceAnswer.Consensus.class);
    }

    @Test
    void asItWasTodayIsThatOfTheInstantAskedFor() {
        bench.setClock(Instant.parse("2026-05-30T12:00:00Z"));

        assertThat(ask(question("NFL", "GB", Optional.empty(), Instant.parse("2022-11-17T15:00:00Z"))))
                .asInstanceOf(type(PriceAnswer.NoQuotes.class))
                .satisfies(answer -> assertThat(answer.game().away().name()).isEqualTo("Tennessee Titans"));
    }

    @Test
    void asItWasNoResultIsToldThatWasNotKnown() {
        var played = bench.stock.game("NHL", "Dallas Stars", "Boston Bruins", LocalDate.parse("2026-01-05"));
        bench.stock.result(played, 3, 2);
        var earlier = Instant.parse("2026-01-05T12:00:00Z");

        assertThat(ask(question("NHL", "Stars", Optional.of(LocalDate.parse("2026-01-05")), earlier)))
                .asInstanceOf(type(PriceAnswer.NoQuotes.class))
                .satisfies(answer -> assertThat(answer.game().result()).isNull());
        assertThat(ask(question("NHL", "Stars", Optional.of(LocalDate.parse("2026-01-04")), earlier)))
                .asInstanceOf(type(PriceAnswer.NoGame.class))
                .satisfies(answer -> assertThat(requireNonNull(answer.after()).result()).isNull());
        assertThat(ask("NHL", "Stars", "2026-01-04", NEW_YORK))
                .asInstanceOf(type(PriceAnswer.NoGame.class))
                .satisfies(answer -> assertThat(requireNonNull(answer.after()).result()).isNotNull());
    }

    @Test
    void booksAreFoundWithTheirBestPrices() {
        var game = bench.stock.game("NBA", "Boston Celtics", "Miami Heat", Instant.parse("2026-04-02T00:00:00Z"));
        var now = Instant.parse("2026-04-01T20:00:00Z");
        bench.setClock(now);
        bench.stock.quotes(
                game,
                MarketType.H2H,
                exact("draftkings", Outcome.HOME, "1.50", now),
                exact("fanduel", Outcome.HOME, "1.55", now),
                closing("market_average", Outcome.HOME, "1.70"));

        assertThat(ask("NBA", "celtics", "2026-04-01", NEW_YORK))
                .asInstanceOf(type(PriceAnswer.Found.class))
                .satisfies(found -> assertThat(found.market().rows().getFirst().best())
                        .isNotNull()
                        .satisfies(best -> assertThat(best.quote().book()).isEqualTo(new BookKey("fanduel"))));
    }

    @Test
    void booksOfWhichNoneTakesBetsAreNoBestPrice() {
        var game = bench.stock.game("NBA", "Utah Jazz", "Miami Heat", Instant.parse("2026-04-06T00:00:00Z"));
        var now = Instant.parse("2026-04-05T20:00:00Z");
        bench.stock.quotes(game, MarketType.H2H, suspended(exact("draftkings", Outcome.HOME, "1.50", now)));

        assertThat(ask("NBA", "Jazz", "2026-04-05", NEW_YORK))
                .asInstanceOf(type(PriceAnswer.NothingUsable.class))
                .satisfies(answer -> assertThat(answer.market().leftOut().stream().map(LeftOut::sentence))
                        .containsExactly("DraftKings takes no bets at the moment."));
    }

    @Test
    void twoGamesOfOneDayAreAskedBack() {
        assertThat(ask("MLB", "Brewers", "2026-05-30", CHICAGO))
                .asInstanceOf(type(PriceAnswer.SeveralGames.class))
                .satisfies(answer -> assertThat(answer.games())
                        .extracting(game -> game.event().key().sequence())
                        .containsExactly(1, 2));
    }

    @Test
    void theGameOfADoubleheaderIsNamedByItsNumber() {
        assertThat(ask(doubleheader(2)))
                .asInstanceOf(type(PriceAnswer.NoQuotes.class))
                .satisfies(answer -> assertThat(answer.game().event().key().sequence()).isEqualTo(2));
        assertThat(ask(doubleheader(3)))
                .asInstanceOf(type(PriceAnswer.NoSuchGame.class))
                .satisfies(answer -> {
                    assertThat(answer.asked()).isEqualTo(3);
                    assertThat(answer.games()).hasSize(2);
                });
    }

    private static PriceQuestion doubleheader(int number) {
        return new PriceQuestion("MLB", "Brewers", Optional.of(LocalDate.parse("2026-05-30")), CHICAGO,
                MarketType.H2H, Optional.empty(), OptionalInt.of(number), Set.of(), Optional.empty(), Optional.empty());
    }

    @Test
    void aLineWithoutAPriceIsToldWhereNobodyQuotesTheMarket() {
        var game = bench.stock.game("NBA", "Golden State Warriors", "Utah Jazz", LocalDate.parse("2008-11-02"));
        var spread = new StatedLine(
                new BookKey("nba_unnamed"), MarketType.SPREADS, Point.parse("-5.5"), Stage.PRE_MATCH);
        bench.stock.lines(game, spread);

        assertThat(ask(question("NBA", "Warriors", "2008-11-02", NEW_YORK, MarketType.SPREADS)))
                .asInstanceOf(type(PriceAnswer.NoQuotes.class))
                .satisfies(answer -> assertThat(answer.lines()).extracting(GameLine::line).containsExactly(spread));
        assertThat(ask(question("NBA", "Warriors", "2008-11-02", NEW_YORK, MarketType.TOTALS)))
                .asInstanceOf(type(PriceAnswer.NoQuotes.class))
                .satisfies(answer -> assertThat(answer.lines()).isEmpty());
    }

    @Test
    void aDayWithoutAGameNamesTheNearestOnes() {
        assertThat(ask("NFL", "Green Bay", "2022-11-20", NEW_YORK))
                .asInstanceOf(type(PriceAnswer.NoGame.class))
                .satisfies(answer -> {
                    assertThat(answer.team().name()).isEqualTo("Green Bay Packers");
                    assertThat(answer.before())
                            .isNotNull()
                            .satisfies(game -> assertThat(game.away().name()).isEqualTo("Tennessee Titans"));
                    assertThat(answer.after())
                            .isNotNull()
                            .satisfies(game -> assertThat(game.home().name()).isEqualTo("Philadelphia Eagles"));
                });
    }

    @Test
    void anOpponentNarrowsTheQuestion() {
        assertThat(ask("NFL", "Packers", "2022-11-17", NEW_YORK, "Titans")).isInstanceOf(PriceAnswer.Consensus.class);
        assertThat(ask("NFL", "Packers", "2022-11-17", NEW_YORK, "Cowboys"))
                .asInstanceOf(type(PriceAnswer.NoGame.class))
                .satisfies(answer -> {
                    assertThat(answer.opponent()).extracting(Team::name).isEqualTo("Dallas Cowboys");
                    assertThat(answer.before()).isNotNull();
                    assertThat(answer.after()).isNull();
                });
        assertThat(ask("NFL", "Packers", "2022-11-17", NEW_YORK, "Green Bay")).isInstanceOf(PriceAnswer.NoGame.class);
        assertThat(ask("NFL", "Packers", "2022-11-17", NEW_YORK, "Wombats"))
                .isInstanceOf(PriceAnswer.UnknownTeam.class);
    }

    @Test
    void aMarketThatNobodyQuotesIsSaid() {
        assertThat(ask(question("NFL", "Packers", "2022-11-17", NEW_YORK, MarketType.TOTALS)))
                .asInstanceOf(type(PriceAnswer.NoQuotes.class))
                .satisfies(answer -> assertThat(answer.damage()).isEmpty());
    }

    @Test
    void unknownAndAmbiguousNamesAreAskedBackWithCandidates() {
        assertThat(ask("NFL", "New York", "2022-11-17", NEW_YORK))
                .asInstanceOf(type(PriceAnswer.AmbiguousTeam.class))
                .satisfies(answer -> assertThat(answer.candidates())
                        .extracting(Team::name)
                        .containsExactlyInAnyOrder("New York Giants", "New York Jets"));
        assertThat(ask("NFL", "Wombats of Wagga", "2022-11-17", NEW_YORK))
                .isInstanceOf(PriceAnswer.UnknownTeam.class);
        assertThat(ask("Quidditch", "Packers", "2022-11-17", NEW_YORK))
                .asInstanceOf(type(PriceAnswer.UnknownLeague.class))
                .satisfies(answer -> assertThat(answer.known()).extracting(League::name).contains("NFL", "MLB"));
        assertThat(ask("England", "Arsenal", "2022-11-17", NEW_YORK))
                .isInstanceOf(PriceAnswer.AmbiguousLeague.class);
    }

    @Test
    void daysOfClockChangesHoldTheGamesOfTheirFirstAndLastMinutes() {
        record Change(String day, ZoneId zone) {}
        var changes = List.of(
                new Change("2026-03-08", CHICAGO),
                new Change("2026-11-01", CHICAGO),
                new Change("2026-03-29", LONDON),
                new Change("2026-10-25", LONDON),
                new Change("2026-04-05", SYDNEY),
                new Change("2026-10-04", SYDNEY));
        for (var change : changes) {
            var date = LocalDate.parse(change.day);
            var first = date.atStartOfDay(change.zone).toInstant();
            var last = date.plusDays(1).atStartOfDay(change.zone).toInstant().minusMillis(1);
            bench.stock.game("NHL", "Boston Bruins", "Dallas Stars", first);
            bench.stock.game("NHL", "Chicago Blackhawks", "Dallas Stars", last);

            assertThat(ask("NHL", "Bruins", change.day, change.zone)).isInstanceOf(PriceAnswer.NoQuotes.class);
            assertThat(ask("NHL", "Blackhawks", change.day, change.zone)).isInstanceOf(PriceAnswer.NoQuotes.class);
            var dayBefore = date.minusDays(1).toString();
            var dayAfter = date.plusDays(1).toString();
            assertThat(ask("NHL", "Bruins", dayBefore, change.zone)).isInstanceOf(PriceAnswer.NoGame.class);
            assertThat(ask("NHL", "Blackhawks", dayAfter, change.zone)).isInstanceOf(PriceAnswer.NoGame.class);
        }
    }

    private PriceAnswer ask(String league, String team, String date, ZoneId zone) {
        return ask(question(league, team, date, zone, MarketType.H2H));
    }

    private PriceAnswer ask(String league, String team, String date, ZoneId zone, String opponent) {
        return ask(new PriceQuestion(league, team, Optional.of(LocalDate.parse(date)), zone, MarketType.H2H,
                Optional.of(opponent), OptionalInt.empty(), Set.of(), Optional.empty(), Optional.empty()));
    }

    private PriceAnswer ask(PriceQuestion question) {
        return bench.bestPrices.find(question);
    }

    private static PriceQuestion question(String league, String team, Optional<LocalDate> date, Instant asOf) {
        return new PriceQuestion(
                league, team, date, NEW_YORK, MarketType.H2H, Optional.empty(), OptionalInt.empty(), Set.of(),
                Optional.empty(), Optional.of(asOf));
    }

    private static PriceQuestion question(String league, String team, String date, ZoneId zone, MarketType market) {
        return new PriceQuestion(league, team, Optional.of(LocalDate.parse(date)), zone, market, Optional.empty(),
                OptionalInt.empty(), Set.of(), Optional.empty(), Optional.empty());
    }
}
