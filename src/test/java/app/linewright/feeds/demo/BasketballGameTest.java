package app.linewright.feeds.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.linewright.feeds.live.FeedGame;
import app.linewright.feeds.live.FeedMarket;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Quote;
import app.linewright.odds.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BasketballGameTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant OPENS = START.minus(DemoTerms.USUAL.ahead());
    private static final BasketballDemo DEMO = new BasketballDemo(new Chance(3));

    private static BasketballGame game(long number) {
        int home = (int) (number % 12);
        return DEMO.game(new Pairing(number, home, (int) ((home + 1 + number / 12 % 11) % 12), START, 1), OPENS);
    }

    /** Drawn events against what was thought of them: the difference in standard deviations. */
    private static final class Calibration {
        private double drawn;
        private double expected;
        private double variance;

        void add(double likely, boolean came) {
            drawn += came ? 1 : 0;
            expected += likely;
            variance += likely * (1 - likely);
        }

        double deviations() {
            return (drawn - expected) / Math.sqrt(variance);
        }
    }

    @Test
    void whatIsThoughtOfPlayersComesTrueAsOften() {
        Map<String, Calibration> calibrations = new TreeMap<>();
        for (long number = 0; number < 3_000; number++) {
            var course = game(number).course();
            for (int player = 0; player < 6; player++) {
                int side = (int) (number % 2);
                var seen = side == 0 ? course.home() : course.away();
                var figures = course.figures(side, player);
                for (int off = -3; off <= 3; off += 3) {
                    above(calibrations, "points " + off, seen.points(player), figures.points(), 2 * off);
                    above(calibrations, "rebounds " + off, seen.rebounds(player), figures.rebounds(), off);
                    above(calibrations, "assists " + off, seen.assists(player), figures.assists(), off);
                }
                calibrations.computeIfAbsent("double-double", _ -> new Calibration())
                        .add(seen.doubleDouble(player), figures.doubleDouble());
            }
        }
        assertThat(calibrations).hasSize(10).allSatisfy((name, calibration) ->
                assertThat(calibration.deviations()).as(name).isBetween(-3.5, 3.5));
        assertThat(requireNonNull(calibrations.get("double-double")).expected).isGreaterThan(500);
    }

    private static void above(Map<String, Calibration> all, String name, Tally tally, int drawn, int off) {
        int line = tally.median() + off;
        all.computeIfAbsent(name, _ -> new Calibration()).add(tally.above(line), drawn > line);
    }

    @Test
    void whatIsThoughtOfGamesComesTrueAsOftenBeforeTheStartAndInPlay() {
        for (int over : new int[] {0, 71, 130}) {
            var winner = new Calibration();
            var total = new Calibration();
            for (long number = 0; number < 4_000; number++) {
                var course = game(number).course();
                var finish = new Finish(
                        course.score(0, over),
                        course.score(1, over),
                        Side.TRIPS - Course.tripsOf(0, over),
                        Side.TRIPS - Course.tripsOf(1, over),
                        course.home().scoring(),
                        course.away().scoring());
                var result = course.result();
                int line = Math.floorDiv(finish.evenTotal(true), 2);
                winner.add(finish.marginAbove(0), result.margin() > 0);
                total.add(finish.totalAbove(line), result.total() > line);
            }
            assertThat(winner.deviations()).as("winner after " + over).isBetween(-3.5, 3.5);
            assertThat(total.deviations()).as("total after " + over).isBetween(-3.5, 3.5);
        }
    }

    @Test
    void thePlayersPointsAndTheBenchsAreTheScore() {
        double players = 0;
        double all = 0;
        for (long number = 0; number < 200; number++) {
            var course = game(number).course();
            var result = course.result();
            assertThat(result.margin()).isNotZero();
            for (int side = 0; side < 2; side++) {
                int points = 0;
                int assists = 0;
                for (int player = 0; player < 6; player++) {
                    points += course.figures(side, player).points();
                    assists += course.figures(side, player).assists();
                }
                int score = side == 0 ? result.home() : result.away();
                assertThat(points).isLessThanOrEqualTo(score);
                assertThat(assists).isLessThanOrEqualTo(Side.TRIPS);
                players += points;
                all += score;
            }
        }
        assertThat(players / all).isBetween(0.77, 0.83);
        assertThat(all / 400).isBetween(108.0, 116.0);
    }

    @Test
    void bothSidesOfALineLeaveTheBookItsMargin() {
        var quotes = game(7).quotesAt(START.minusSeconds(30));
        assertThat(quotes).hasSizeGreaterThan(38);
        for (var book : DemoBook.ALL) {
            quotes.forEach((market, all) -> {
                var own = of(all, book);
                double margin = market.type().isProp() ? book.playerMargin() : book.margin();
                if (!own.isEmpty()) {
                    double sum = own.stream().mapToDouble(quote -> quote.price().probability()).sum();
                    // Prices are rounded down, those of the longer ones by more.
                    assertThat(sum - 1).as(book.key() + " on " + market).isBetween(margin - 1e-9, margin + 0.015);
                }
            });
        }
    }

    @Test
    void linesAreHalfOrWholeAndDifferBetweenBooks() {
        var points = new ArrayList<Integer>();
        boolean differ = false;
        for (var market : game(7).quotesAt(START.minusSeconds(30)).entrySet()) {
            if (market.getKey().type() == MarketType.PLAYER_TOTAL) {
                var lines = new TreeSet<Integer>();
                for (var quote : market.getValue()) {
                    int line = Optional.ofNullable(quote.point()).orElseThrow().hundredths();
                    lines.add(line);
                    boolean halfOnly = quote.book().value().equals("simulated_ember");
                    assertThat(line % 100).isIn(halfOnly ? List.of(50) : List.of(0, 50));
                }
                differ |= lines.size() > 1;
                points.addAll(lines);
            }
        }
        assertThat(differ).isTrue();
        assertThat(points).anyMatch(line -> line % 100 == 0).anyMatch(line -> line % 100 == 50);
    }

    /** The sharp book hears at once and looks every ten seconds, the slowest two and a half minutes later. */
    @Test
    void whoIsToBeAbsentIsSuspendedFirstByTheSharpBookAndThenByTheOthers() {
        int seen = 0;
        for (long number = 0; number < 60; number++) {
            var game = game(number);
            for (int player = 0; player < 6; player++) {
                var told = game.absence(0, player);
                if (told.isEmpty()) {
                    continue;
                }
                seen++;
                assertThat(game.course().home().share(player)).isZero();
                int home = (int) (number % 12);
                var market = points(home, player);
                assertThat(suspended(game, market, told.get().minusSeconds(1))).isEmpty();
                assertThat(suspended(game, market, told.get().plusSeconds(10))).containsExactly("simulated_anchor");
                var later = told.get().plusSeconds(200);
                if (later.isBefore(START)) {
                    assertThat(suspended(game, market, later)).hasSize(4);
                    assertThat(game.quotesAt(later).get(market)).hasSize(8);
                }
                var before = homePrice(game, told.get().minusSeconds(1));
                var after = homePrice(game, told.get().plusSeconds(10));
                assertThat(after).isGreaterThan(before);
            }
        }
        assertThat(seen).isGreaterThan(5);
    }

    private static FeedMarket points(int team, int player) {
        return FeedMarket.player(
                MarketType.PLAYER_TOTAL, "player_points", Roster.BASKETBALL.names(team).get(player));
    }

    private static List<String> suspended(BasketballGame game, FeedMarket market, Instant now) {
        return Optional.ofNullable(game.quotesAt(now).get(market)).orElseThrow().stream()
                .filter(Quote::suspended)
                .map(quote -> quote.book().value())
                .distinct()
                .toList();
    }

    private static double homePrice(BasketballGame game, Instant now) {
        return Optional.ofNullable(game.quotesAt(now).get(FeedMarket.of(MarketType.H2H))).orElseThrow().stream()
                .filter(quote -> quote.outcome() == Outcome.HOME)
                .mapToDouble(quote -> quote.price().decimal())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pricesInPlayFollowTheScore() {
        var leaders = new ArrayList<Double>();
        for (long number = 0; number < 40; number++) {
            var game = game(number);
            var course = game.course();
            var at = START.plus(Duration.ofMinutes(7));
            var market = game.quotesAt(at).get(FeedMarket.of(MarketType.H2H));
            int trips = BasketballGame.trips(START, at);
            int lead = course.score(0, trips) - course.score(1, trips);
            var sharp = of(Optional.ofNullable(market).orElseThrow(), DemoBook.ALL.getFirst());
            assertThat(sharp).hasSize(2).allMatch(quote -> quote.stage() == Stage.IN_PLAY);
            if (Math.abs(lead) > 10) {
                var leader = lead > 0 ? sharp.getFirst() : sharp.getLast();
                leaders.add(leader.price().decimal());
            }
        }
        assertThat(leaders).hasSizeGreaterThan(10).allMatch(price -> price < 1.2);
    }

    private static List<Quote> of(List<Quote> quotes, DemoBook book) {
        return quotes.stream().filter(quote -> quote.book().equals(book.key())).toList();
    }

    @Test
    void theDriftCanBeLookedUpAtAnyMinuteAndMovesAsFarAsItSays() {
        double squares = 0;
        int moves = 0;
        for (long number = 0; number < 40; number++) {
            var drift = new Drift(new Chance(9), number, 240, 0.01, 0);
            double[] walk = new double[241];
            Arrays.setAll(walk, minute -> drift.at(0, minute));
            assertThat(walk[0]).isZero();
            assertThat(walk[17]).isEqualTo(drift.at(0, 17));
            for (int minute = 1; minute <= 240; minute++) {
                squares += Math.pow(walk[minute] - walk[minute - 1], 2);
                moves++;
            }
        }
        assertThat(Math.sqrt(squares / moves)).isCloseTo(0.01, within(0.0005));
    }

    @Test
    void everyPlayerOfTheLeagueIsKnownByOneName() {
        var games = new DemoLeague(DemoTerms.USUAL, InstantSource.fixed(START)).fetch(START).games();
        var players = games.stream()
                .filter(game -> game.league().equals(DemoLeague.BASKETBALL))
                .flatMap(BasketballGameTest::players)
                .distinct();
        assertThat(players).hasSize(72);
    }

    private static Stream<String> players(FeedGame game) {
        return game.quotes().keySet().stream().filter(market -> market.type().isProp()).map(FeedMarket::player);
    }
}
