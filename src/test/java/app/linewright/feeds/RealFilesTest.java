package app.linewright.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.linewright.SharedData;
import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;
import app.linewright.odds.StatedLine;
import app.linewright.odds.StoredQuote;
import app.linewright.sport.Event;
import app.linewright.sport.EventId;
import app.linewright.sport.EventStart;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.Player;
import app.linewright.sport.Result;
import app.linewright.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the real files say, in counts and at single places, as read off the files by eye. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealFilesTest {
    private static final Stage PRE = Stage.PRE_MATCH;
    private static final Stage CLOSE = Stage.CLOSING;

    private TestDatabase home;
    private ImportTrial trial;
    private List<Path> files;
    private Map<String, FileReport> first;
    private List<Event> events;
    private Map<EventId, Result> results;

    @BeforeAll
    void importEverything() throws IOException {
        files = files();
        home = TestDatabase.h2();
        trial = new ImportTrial(home.database()).load();
        first = importAll();
        events = trial.events();
        results = trial.results(events);
    }

    @AfterAll
    void close() {
        if (home != null) {
            home.close();
        }
    }

    private static List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        try (var soccer = Files.list(SharedData.require("soccer"))) {
            soccer.filter(file -> file.toString().endsWith(".csv")).sorted().forEach(files::add);
        }
        files.add(SharedData.require("nfl/games.csv"));
        files.add(SharedData.require("nba/nba_2008-2022_odds.csv"));
        files.add(SharedData.require("mlb/games_2019.csv"));
        return files;
    }

    private Map<String, FileReport> importAll() {
        return trial.service.run(ImportRequest.of(files), ImportWatch.NOBODY).files().stream()
                .collect(Collectors.toMap(FileReport::name, Function.identity()));
    }

    @Test
    void everyRowOfEveryFileIsTaken() {
        assertThat(first.values()).allSatisfy(report -> {
            assertThat(report.outcome()).isEqualTo(new FileReport.Outcome.Done());
            assertThat(report.rows().refused()).isZero();
            assertThat(report.rows().added()).isEqualTo(report.rows().read());
        });
        assertThat(first.values().stream()
                        .filter(report -> report.name().matches("(E|SP).*"))
                        .mapToLong(report -> report.rows().added())
                        .sum())
                .isEqualTo(5872);
        assertThat(first("fixtures.csv").rows().added()).isEqualTo(47);
        assertThat(first("games.csv").rows().added()).isEqualTo(6421);
        assertThat(first("nba_2008-2022_odds.csv").rows().added()).isEqualTo(19158);
        assertThat(first("games_2019.csv").rows().added()).isEqualTo(2429);
        assertThat(first("E0_1415.csv").rows().empty()).isEqualTo(1);
        assertThat(events).hasSize(5872 + 47 + 6421 + 19158 + 2429);
    }

    @Test
    void threeCellsOfAllAreNoPrices() {
        assertThat(first.values().stream().flatMap(report -> report.problems().stream()).map(p -> p.sentence()))
                .containsExactlyInAnyOrder(
                        "E0_2122.csv, line 168, column B365C>2.5: “0.0” is not a price.",
                        "E0_2122.csv, line 168, column B365C<2.5: “0.0” is not a price.",
                        "nba_2008-2022_odds.csv, line 7024, column moneyline_away: “8” is not an American price: "
                                + "−100 or lower or +100 or higher is.");
    }

    @Test
    void importingEverythingAgainChangesNothing() {
        assertThat(importAll().values()).allSatisfy(report -> {
            assertThat(report.rows().added()).isZero();
            assertThat(report.rows().changed()).isZero();
            assertThat(report.rows().unchanged()).isEqualTo(first(report.name()).rows().read());
            assertThat(report.quotesAdded()).isZero();
            assertThat(report.quotesKnown()).isEqualTo(first(report.name()).quotesAdded());
        });
        assertThat(trial.events()).isEqualTo(events);
    }

    @Test
    void aPremierLeagueMatchOf2019() {
        var match = event("soccer_epl", "2019-08-09", "england-liverpool");
        assertThat(match.start()).isEqualTo(at("2019-08-09T19:00:00Z"));
        assertThat(match.season()).isEqualTo("2019-20");
        assertThat(result(match)).isEqualTo(new Result(
                4, 1, false, List.of(new Result.Period(4, 0), new Result.Period(0, 1))));
        var collected = window("2019-08-08T23:00:00Z", "2019-08-09T16:00:00Z");
        assertThat(quotes(match, MarketType.H2H, "pinnacle"))
                .containsExactlyInAnyOrder(
                        tuple(PRE, Outcome.HOME, null, "1.15", collected),
                        tuple(PRE, Outcome.DRAW, null, "9.59", collected),
                        tuple(PRE, Outcome.AWAY, null, "18.05", collected),
                        tuple(CLOSE, Outcome.HOME, null, "1.14", new QuoteTime.Unknown()),
                        tuple(CLOSE, Outcome.DRAW, null, "10.43", new QuoteTime.Unknown()),
                        tuple(CLOSE, Outcome.AWAY, null, "19.63", new QuoteTime.Unknown()));
        assertThat(quotes(match, MarketType.TOTALS, "pinnacle"))
                .contains(
                        tuple(PRE, Outcome.OVER, "2.5", "1.4", collected),
                        tuple(CLOSE, Outcome.UNDER, "2.5", "3.44", new QuoteTime.Unknown()));
        assertThat(quotes(match, MarketType.SPREADS, "pinnacle"))
                .contains(
                        tuple(CLOSE, Outcome.HOME, "-2.25", "1.94", new QuoteTime.Unknown()),
                        tuple(CLOSE, Outcome.AWAY, "2.25", "1.98", new QuoteTime.Unknown()));
        assertThat(quotes(match, MarketType.H2H, "vcbet"))
                .contains(
                        tuple(PRE, Outcome.HOME, null, "1.14", collected),
                        tuple(CLOSE, Outcome.DRAW, null, "9.5", new QuoteTime.Unknown()));
        assertThat(quotes(match, MarketType.H2H, "market_maximum"))
                .contains(tuple(CLOSE, Outcome.DRAW, null, "10.5", new QuoteTime.Unknown()));
    }

    @Test
    void theLastMatchOfThatSeasonBelongsToItThoughItWasPlayedInJuly() {
        assertThat(event("soccer_epl", "2020-07-26", "england-west-ham-united").season()).isEqualTo("2019-20");
    }

    @Test
    void aMatchOf2012HasADateOnlyAndBetbrainsHandicap() {
        var match = event("soccer_epl", "2012-08-18", "england-arsenal");
        assertThat(match.start()).isEqualTo(new EventStart.OnDate(LocalDate.parse("2012-08-18")));
        var collected = window("2012-08-16T23:00:00Z", "2012-08-17T16:00:00Z");
        assertThat(quotes(match, MarketType.SPREADS, "betbrain_maximum"))
                .containsExactlyInAnyOrder(
                        tuple(PRE, Outcome.HOME, "-1.25", "2.02", collected),
                        tuple(PRE, Outcome.AWAY, "1.25", "1.96", collected));
        assertThat(quotes(match, MarketType.H2H, "vcbet")).contains(tuple(PRE, Outcome.HOME, null, "1.44", collected));
    }

    @Test
    void anUpcomingFixtureHasTheNewBooksAndNoResult() {
        var match = event("soccer_belgium_first_div", "2026-05-23", "belgium-royal-antwerp");
        assertThat(match.start()).isEqualTo(at("2026-05-23T18:45:00Z"));
        assertThat(match.season()).isEqualTo("2025-26");
        assertThat(results).doesNotContainKey(match.id());
        var collected = window("2026-05-21T23:00:00Z", "2026-05-22T16:00:00Z");
        assertThat(quotes(match, MarketType.H2H, "betfair_ex_uk"))
                .containsExactlyInAnyOrder(
                        tuple(PRE, Outcome.HOME, null, "1.97", collected),
                        tuple(PRE, Outcome.DRAW, null, "4", collected),
                        tuple(PRE, Outcome.AWAY, null, "3.75", collected));
        assertThat(quotes(match, MarketType.H2H, "betmgm_uk"))
                .contains(tuple(PRE, Outcome.HOME, null, "1.82", collected));
    }

    @Test
    void anNflGameHasAConsensusOfUnknownTimeWithTheHomeFavouriteOnMinus() {
        var game = event("americanfootball_nfl", "2022-11-17", "nfl-green-bay-packers");
        assertThat(game.start()).isEqualTo(at("2022-11-18T01:15:00Z"));
        assertThat(game.season()).isEqualTo("2022");
        assertThat(result(game)).isEqualTo(new Result(17, 27, false, List.of()));
        var unknown = new QuoteTime.Unknown();
        assertThat(quotes(game, MarketType.H2H, "nflverse_consensus"))
                .containsExactlyInAnyOrder(
                        tuple(CLOSE, Outcome.HOME, null, "-171", unknown),
                        tuple(CLOSE, Outcome.AWAY, null, "+153", unknown));
        assertThat(quotes(game, MarketType.SPREADS, "nflverse_consensus"))
                .containsExactlyInAnyOrder(
                        tuple(CLOSE, Outcome.HOME, "-3", "-117", unknown),
                        tuple(CLOSE, Outcome.AWAY, "3", "+106", unknown));
        assertThat(quotes(game, MarketType.TOTALS, "nflverse_consensus"))
                .containsExactlyInAnyOrder(
                        tuple(CLOSE, Outcome.OVER, "40.5", "-103", unknown),
                        tuple(CLOSE, Outcome.UNDER, "40.5", "-109", unknown));
    }

    @Test
    void anOldNflGameHasALineWithoutAPriceANightStartAndTodaysFranchise() {
        var game = event("americanfootball_nfl", "2000-09-04", "nfl-los-angeles-rams");
        assertThat(game.start()).isEqualTo(at("2000-09-05T01:00:00Z"));
        assertThat(lines(game))
                .containsExactlyInAnyOrder(
                        line("nflverse_consensus", MarketType.SPREADS, "-6.5", CLOSE),
                        line("nflverse_consensus", MarketType.TOTALS, "48.5", CLOSE));
        assertThat(event("americanfootball_nfl", "2020-02-02", "nfl-kansas-city-chiefs").neutral()).isTrue();
    }

    @Test
    void anNbaGameHasItsQuartersOneUnnamedBookAndTheSpreadOfTheFavourite() {
        var game = event("basketball_nba", "2007-10-30", "nba-san-antonio-spurs");
        assertThat(game.season()).isEqualTo("2007-08");
        assertThat(result(game)).isEqualTo(new Result(
                106,
                97,
                false,
                List.of(
                        new Result.Period(29, 26),
                        new Result.Period(30, 23),
                        new Result.Period(22, 28),
                        new Result.Period(25, 20))));
        assertThat(quotes(game, MarketType.H2H, "nba_unnamed"))
                .containsExactlyInAnyOrder(
                        tuple(PRE, Outcome.HOME, null, "-1400", new QuoteTime.Unknown()),
                        tuple(PRE, Outcome.AWAY, null, "+900", new QuoteTime.Unknown()));
        assertThat(lines(game))
                .containsExactlyInAnyOrder(
                        line("nba_unnamed", MarketType.SPREADS, "-13", PRE),
                        line("nba_unnamed", MarketType.TOTALS, "189.5", PRE));
        assertThat(quotes(event("basketball_nba", "2013-02-02", "nba-atlanta-hawks"), MarketType.H2H, "nba_unnamed"))
                .extracting(quote -> quote.toList().get(3))
                .containsExactly("-300");
    }

    @Test
    void anMlbGameStartsByTheClockOfItsParkAndADoubleheaderHasTwo() {
        var tokyo = event("baseball_mlb", "2019-03-20", "mlb-athletics");
        assertThat(tokyo.start()).isEqualTo(at("2019-03-20T09:36:00Z"));
        assertThat(tokyo.neutral()).isTrue();
        assertThat(result(tokyo)).isEqualTo(new Result(7, 9, false, List.of()));
        assertThat(events)
                .filteredOn(event -> event.home().value().equals("mlb-baltimore-orioles")
                        && event.key().date().equals(LocalDate.parse("2019-04-20")))
                .extracting(event -> event.key().sequence())
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void quarterbacksAndStartingPitchersAreKnown() {
        assertThat(players("americanfootball_nfl")).contains("Aaron Rodgers", "Kurt Warner");
        assertThat(players("baseball_mlb")).contains("Mike Fiers", "Yusei Kikuchi");
    }

    private List<String> players(String league) {
        return trial
                .database
                .read(transaction -> trial.stores.players().of(transaction, new LeagueKey(league)))
                .stream()
                .map(Player::name)
                .toList();
    }

    private Event event(String league, String date, String home) {
        return events.stream()
                .filter(event -> event.league().value().equals(league)
                        && event.key().date().equals(LocalDate.parse(date))
                        && event.home().value().equals(home))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No game of " + home + " on " + date + "."));
    }

    private FileReport first(String name) {
        return Objects.requireNonNull(first.get(name), name);
    }

    private Result result(Event event) {
        return Objects.requireNonNull(results.get(event.id()), "A result is missing.");
    }

    private List<Tuple> quotes(Event event, MarketType market, String book) {
        return trial.latest(event, market).stream()
                .map(StoredQuote::quote)
                .filter(quote -> quote.book().value().equals(book))
                .map(quote -> tuple(
                        quote.stage(),
                        quote.outcome(),
                        quote.point() == null ? null : quote.point().toString(),
                        quote.price().quoted(),
                        quote.time()))
                .toList();
    }

    private List<StatedLine> lines(Event event) {
        var stored = trial.database.read(transaction -> trial.stores.lines().of(transaction, List.of(event.id())));
        return stored.getOrDefault(event.id(), List.of());
    }

    private static StatedLine line(String book, MarketType market, String point, Stage stage) {
        return new StatedLine(new BookKey(book), market, Point.parse(point), stage);
    }

    private static EventStart at(String instant) {
        return new EventStart.AtInstant(Instant.parse(instant));
    }

    private static QuoteTime window(String from, String to) {
        return new QuoteTime.Window(Instant.parse(from), Instant.parse(to));
    }
}
