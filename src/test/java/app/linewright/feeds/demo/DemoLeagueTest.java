package app.linewright.feeds.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.feeds.live.FeedGame;
import app.linewright.feeds.live.FeedMarket;
import app.linewright.feeds.live.Fetched;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;
import app.linewright.sport.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DemoLeagueTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:04:30Z");

    @Test
    void theSameSeedAndClockAreTheSameLeague() {
        assertThat(at(NOW, NOW.minusSeconds(600))).isEqualTo(at(NOW, NOW.minusSeconds(600)));
        var other = new DemoLeague(new DemoTerms(7, Duration.ofHours(2)), InstantSource.fixed(NOW)).fetch(NOW);
        assertThat(other).isNotEqualTo(at(NOW, NOW));
    }

    @Test
    void everyGameToComeIsPricedByEveryBookAtTimesThatHaveCome() {
        var games = soccer(at(NOW, NOW)).stream().filter(game -> game.start().isAfter(NOW)).toList();

        assertThat(games).hasSizeBetween(60, 80);
        for (var game : games) {
            assertThat(game.start()).isBeforeOrEqualTo(NOW.plus(DemoTerms.USUAL.ahead()));
            assertThat(game.result()).isNull();
            // The newest game may have been looked at by some books only.
            if (game.start().isBefore(NOW.plus(Duration.ofMinutes(118)))) {
                assertThat(game.quotes()).hasSize(3 + 6);
                assertThat(game.quotes().get(FeedMarket.of(MarketType.H2H))).hasSize(15);
            }
            assertThat(quotes(game)).allSatisfy(quote -> {
                var time = ((QuoteTime.Exact) quote.time()).at();
                assertThat(time).isBetween(NOW.minusSeconds(45), NOW);
            });
        }
    }

    @Test
    void pricesMoveOnlyNowAndThen() {
        var before = prices(at(NOW, NOW));
        var after = prices(at(NOW.plusSeconds(60), NOW));
        var both = before.keySet().stream().filter(after::containsKey).toList();
        long moved = both.stream().filter(place -> !Objects.equals(before.get(place), after.get(place))).count();

        assertThat(both).hasSizeGreaterThan(10_000);
        assertThat(moved).isBetween(both.size() / 50L, both.size() * 3L / 4);
    }

    @Test
    void booksChangeTheirMindsEachAtItsOwnTimeEveryQuarterOfAnHour() {
        var quarter = Instant.parse("2026-03-01T12:15:00Z");
        int atOnce = 0;
        for (long game = 0; game < 100; game++) {
            var looks = new Looks(new Chance(1), game, NOW);
            for (var book : DemoBook.ALL) {
                double before = looks.opinion(book, 0, quarter.minusSeconds(1));
                atOnce += looks.opinion(book, 0, quarter.plusSeconds(1)) == before ? 0 : 1;
                assertThat(looks.opinion(book, 0, quarter.plusSeconds(899))).isNotEqualTo(before);
            }
        }
        assertThat(atOnce).isLessThan(10);
    }

    /** The soft book hears of news two and a half minutes after the sharp one, and looks every 40 seconds. */
    @Test
    void aSoftBookGoesWhereTheSharpOneWasBefore() {
        double apart = 0;
        double apartLater = 0;
        for (int hour = 0; hour < 12; hour++) {
            var then = NOW.plus(Duration.ofHours(hour));
            var sharp = homeAgainstAway(at(then, then), "simulated_anchor");
            apart += apart(sharp, homeAgainstAway(at(then, then), "simulated_ember"));
            apartLater += apart(sharp, homeAgainstAway(at(then.plusSeconds(190), then), "simulated_ember"));
        }
        assertThat(apartLater).isLessThan(0.85 * apart);
    }

    private static double apart(Map<Instant, Double> one, Map<Instant, Double> other) {
        return one.keySet().stream()
                .filter(other::containsKey)
                .mapToDouble(game -> Math.abs(requireNonNull(one.get(game)) - requireNonNull(other.get(game))))
                .average()
                .orElseThrow();
    }

    /** How much longer the home side is than the away side, in logarithms: the margin falls out of it. */
    private static Map<Instant, Double> homeAgainstAway(Fetched fetched, String book) {
        Map<Instant, Double> ratios = new HashMap<>();
        for (var game : soccer(fetched)) {
            var prices = new EnumMap<Outcome, Double>(Outcome.class);
            game.quotes().getOrDefault(FeedMarket.of(MarketType.H2H), List.of()).stream()
                    .filter(quote -> quote.book().value().equals(book))
                    .forEach(quote -> prices.put(quote.outcome(), quote.price().decimal()));
            if (!prices.isEmpty()) {
                ratios.put(game.start(), Math.log(
                        requireNonNull(prices.get(Outcome.HOME)) / requireNonNull(prices.get(Outcome.AWAY))));
            }
        }
        return ratios;
    }

    @Test
    void aGameEndsAfterSixMinutesWithAScoreThatNeverChanges() {
        var started = soccer(at(NOW, NOW.minus(Duration.ofHours(1)))).stream()
                .filter(game -> !game.start().isAfter(NOW))
                .toList();
        assertThat(started).isNotEmpty().allSatisfy(game -> assertThat(game.result() != null)
                .isEqualTo(!NOW.isBefore(game.start().plus(Duration.ofMinutes(6)))));
        var results = results(at(NOW, NOW.minus(Duration.ofHours(1))));
        var later = results(at(NOW.plus(Duration.ofHours(20)), NOW.minus(Duration.ofHours(1))));
        assertThat(later).containsAllEntriesOf(results).hasSizeGreaterThan(results.size() + 600);
        assertThat(later.values().stream().mapToInt(Result::total).average().orElseThrow()).isBetween(2.0, 3.4);
    }

    @Test
    void whileAGameIsOnTheFastBooksQuoteItInPlayAndAfterwardsNobody() {
        var started = at(NOW, NOW.minus(Duration.ofHours(1))).games().stream()
                .filter(game -> !game.start().isAfter(NOW))
                .toList();
        var on = started.stream().filter(game -> game.result() == null).toList();

        assertThat(on.stream().map(FeedGame::league)).contains(DemoLeague.LEAGUE, DemoLeague.BASKETBALL);
        assertThat(started).filteredOn(game -> game.result() != null).isNotEmpty().allSatisfy(game ->
                assertThat(game.quotes()).isEmpty());
        for (var game : on) {
            assertThat(game.quotes().keySet()).isSubsetOf(MarketType.OF_GAMES.stream().map(FeedMarket::of).toList());
            assertThat(quotes(game)).allSatisfy(quote -> {
                assertThat(quote.stage()).isEqualTo(Stage.IN_PLAY);
                assertThat(quote.book().value()).isIn("simulated_anchor", "simulated_bourse");
                assertThat(((QuoteTime.Exact) quote.time()).at()).isBetween(game.start(), NOW);
            });
        }
        assertThat(on).anySatisfy(game -> assertThat(game.quotes()).hasSize(3));
    }

    @Test
    void noTwoGamesOfADayAreTheSame() {
        var games = at(NOW.plus(Duration.ofDays(2)), NOW).games();
        var keys = games.stream()
                .map(game -> game.start().atZone(ZoneOffset.UTC).toLocalDate() + game.home() + game.away()
                        + game.sequence())
                .toList();
        assertThat(keys).doesNotHaveDuplicates().hasSizeGreaterThan(2_300);
        assertThat(games).noneMatch(game -> game.home().equals(game.away()));
    }

    @Test
    void itScalesToAHundredThousandPricesOfSeveralLeagues() {
        var games = new DemoLeague(DemoTerms.BUSY, InstantSource.fixed(NOW)).fetch(NOW).games();
        assertThat(games.stream().mapToInt(game -> quotes(game).size()).sum()).isBetween(100_000, 110_000);
        assertThat(games.stream().map(FeedGame::league).distinct())
                .containsExactly(DemoLeague.LEAGUE, DemoLeague.BASKETBALL);
    }

    private static Fetched at(Instant now, Instant lastAsked) {
        return new DemoLeague(DemoTerms.USUAL, InstantSource.fixed(now)).fetch(lastAsked);
    }

    private static List<FeedGame> soccer(Fetched fetched) {
        return fetched.games().stream().filter(game -> game.league().equals(DemoLeague.LEAGUE)).toList();
    }

    private static List<Quote> quotes(FeedGame game) {
        return game.quotes().values().stream().flatMap(List::stream).toList();
    }

    private static Map<String, String> prices(Fetched fetched) {
        Map<String, String> prices = new HashMap<>();
        for (var game : fetched.games()) {
            game.quotes().forEach((market, quotes) -> quotes.forEach(quote -> prices.put(
                    String.join("|", game.home(), game.start().toString(), market.toString(), quote.book().value(),
                            quote.outcome().key()),
                    quote.price() + " " + quote.point())));
        }
        return prices;
    }

    private static Map<Instant, Result> results(Fetched fetched) {
        Map<Instant, Result> results = new HashMap<>();
        for (var game : soccer(fetched)) {
            if (game.result() != null) {
                results.put(game.start(), game.result());
            }
        }
        return results;
    }
}
