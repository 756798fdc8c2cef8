package app.linewright.odds.movement;

import static app.linewright.odds.Outcome.AWAY;
import static app.linewright.odds.Outcome.HOME;
import static app.linewright.odds.Outcome.OVER;
import static app.linewright.odds.QuotesInTests.BOOKS;
import static app.linewright.odds.QuotesInTests.NOW;
import static app.linewright.odds.QuotesInTests.at;
import static app.linewright.odds.QuotesInTests.quote;
import static app.linewright.odds.QuotesInTests.secondsOld;
import static app.linewright.odds.QuotesInTests.suspended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.linewright.odds.BookKey;
import app.linewright.odds.Outcome;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;
import app.linewright.odds.points.ScoreDistribution;
import app.linewright.odds.points.ScoreMeasure;
import app.linewright.odds.points.ScoreModels;
import app.linewright.sport.EventStart;
import app.linewright.sport.LeagueKey;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MovementTest {
    private static final QuoteTime UNKNOWN = new QuoteTime.Unknown();
    private static final EventStart START = new EventStart.AtInstant(NOW);
    private static final MovementTerms TERMS = MovementTerms.of(BOOKS);

    @Nested
    class Series {
        @Test
        void isInTheOrderOfTimeWhateverOrderItWasStoredIn() {
            var first = pinnacle("2.10", 900);
            var second = pinnacle("2.05", 600);
            var closing = at(at(pinnacle("1.98", 0), UNKNOWN), Stage.CLOSING);
            var window = at(pinnacle("2.12", 0), new QuoteTime.Window(NOW.minusSeconds(9000), NOW.minusSeconds(5000)));
            assertThat(series(closing, second, first, window).quotes()).containsExactly(window, first, second, closing);
        }

        @Test
        void beginsWithTheOpeningPriceIfTheSourceTellsOne() {
            var told = at(at(pinnacle("2.20", 0), UNKNOWN), Stage.OPENING);
            var seen = pinnacle("2.10", 900);
            assertThat(series(seen, told).opening()).contains(new PriceSeries.Opening(told, true));
            assertThat(series(seen).opening()).contains(new PriceSeries.Opening(seen, false));
            assertThat(series(seen).opening().orElseThrow().words()).isEqualTo("first seen");
            assertThat(series(at(seen, Stage.CLOSING)).opening()).isEmpty();
        }

        @Test
        void hasTheLastPriceThatIsNoClosingPriceAsItsCurrentOne() {
            var first = pinnacle("2.10", 900);
            var last = pinnacle("2.05", 60);
            assertThat(series(last, first, at(pinnacle("2.00", 0), Stage.CLOSING)).current()).contains(last);
        }

        @Test
        void isKeptByBookAndOutcome() {
            var quotes = List.of(
                    quote("pinnacle", HOME, "2.0"), quote("pinnacle", AWAY, "1.9"), quote("bet365", HOME, "1.95"));
            assertThat(PriceSeries.of(quotes)).hasSize(3);
            assertThatThrownBy(() -> new PriceSeries(new BookKey("pinnacle"), HOME, quotes))
                    .hasMessage("The series of pinnacle for home cannot hold a quote of pinnacle for away.");
            assertThatThrownBy(() -> new PriceSeries(new BookKey("pinnacle"), HOME, List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Closing {
        @Test
        void isTheLastPriceStrictlyBeforeTheStart() {
            var before = pinnacle("2.05", 1);
            var atStart = pinnacle("2.00", 0);
            var after = pinnacle("1.50", -60);
            assertThat(ClosingPrice.of(series(pinnacle("2.10", 900), before, atStart, after), START))
                    .isEqualTo(new ClosingPrice.Found(before, false, Optional.of(Duration.ofSeconds(1))));
        }

        @Test
        void isWhatTheSourceCallsSo() {
            var told = at(at(pinnacle("1.98", 0), UNKNOWN), Stage.CLOSING);
            assertThat(ClosingPrice.of(series(pinnacle("2.05", 1), told), START))
                    .isEqualTo(new ClosingPrice.Found(told, true, Optional.empty()));
            var date = new EventStart.OnDate(LocalDate.of(2026, 9, 13));
            assertThat(ClosingPrice.of(series(told), date))
                    .isEqualTo(new ClosingPrice.Found(told, true, Optional.empty()));
        }

        @Test
        void isNeverAPriceFromAfterTheStartEvenIfTheSourceCallsItSo() {
            var late = at(pinnacle("1.40", -120), Stage.CLOSING);
            var before = pinnacle("2.05", 30);
            assertThat(ClosingPrice.of(series(late, before), START))
                    .isEqualTo(new ClosingPrice.Found(before, false, Optional.of(Duration.ofSeconds(30))));
            assertThat(ClosingPrice.of(series(late), START)).isEqualTo(missing(ClosingPrice.Reason.NONE_BEFORE_START));
        }

        @Test
        void isNeverWhatTheSourceCallsItsOpeningPrice() {
            var opening = at(pinnacle("1.80", 600), Stage.OPENING);
            assertThat(ClosingPrice.of(series(opening), START)).isEqualTo(missing(ClosingPrice.Reason.NO_EXACT_TIME));
        }

        @Test
        void isAnOpenPrice() {
            var open = pinnacle("2.05", 120);
            var closed = suspended(pinnacle("2.00", 10));
            assertThat(ClosingPrice.of(series(open, closed), START))
                    .isEqualTo(new ClosingPrice.Found(open, false, Optional.of(Duration.ofMinutes(2))));
            assertThat(ClosingPrice.of(series(closed), START)).isEqualTo(missing(ClosingPrice.Reason.SUSPENDED));
        }

        @Test
        void isMissingForAReason() {
            var quote = pinnacle("2.05", 120);
            assertThat(ClosingPrice.of(series(quote), new EventStart.OnDate(LocalDate.of(2026, 9, 13))))
                    .isEqualTo(missing(ClosingPrice.Reason.START_UNKNOWN));
            assertThat(ClosingPrice.of(series(at(quote, UNKNOWN)), START))
                    .isEqualTo(missing(ClosingPrice.Reason.NO_EXACT_TIME));
            assertThat(ClosingPrice.of(series(pinnacle("2.05", -5)), START))
                    .isEqualTo(missing(ClosingPrice.Reason.NONE_BEFORE_START));
        }

        private static ClosingPrice missing(ClosingPrice.Reason reason) {
            return new ClosingPrice.Missing(reason);
        }
    }

    @Nested
    class Moves {
        @Test
        void aLowerPriceAndALineMovedTowardsTheOutcomeShorten() {
            assertThat(move(quote("pinnacle", HOME, "2.10"), quote("pinnacle", HOME, "2.05"), null)).contains(true);
            assertThat(move(quote("pinnacle", HOME, "2.05"), quote("pinnacle", HOME, "2.10"), null)).contains(false);
            assertThat(move(quote("pinnacle", HOME, "2.1"), quote("pinnacle", HOME, "2.10"), null)).isEmpty();
            assertThat(move(line(HOME, "-2.5", "1.91"), line(HOME, "-3", "1.91"), null)).contains(true);
            assertThat(move(line(AWAY, "2.5", "1.91"), line(AWAY, "3", "1.91"), null)).contains(false);
            assertThat(move(line(OVER, "44.5", "1.91"), line(OVER, "45.5", "1.91"), null)).contains(true);
        }

        @Test
        void aScoreDistributionWeighsThePriceAgainstTheLine() {
            var nfl = ScoreModels.shipped()
                    .of(new LeagueKey("americanfootball_nfl"), ScoreMeasure.MARGIN)
                    .orElseThrow();
            // Off the 3 the favourite's price ought to drop from 1.91 to about 1.75; 2.05 at −3.5 is no shortening.
            assertThat(move(line(HOME, "-3", "1.80"), line(HOME, "-3.5", "2.05"), null)).contains(true);
            assertThat(move(line(HOME, "-3", "1.80"), line(HOME, "-3.5", "2.05"), nfl)).contains(false);
            assertThat(move(line(AWAY, "3", "2.05"), line(AWAY, "3.5", "1.80"), nfl)).contains(true);
        }

        @Test
        void suspendedAndUntimedQuotesArePassedOver() {
            var first = pinnacle("2.10", 900);
            var hidden = suspended(pinnacle("1.10", 600));
            var untimed = at(pinnacle("1.20", 0), UNKNOWN);
            var last = pinnacle("2.05", 300);
            assertThat(Move.within(series(first, hidden, untimed, last), null))
                    .containsExactly(new Move(new BookKey("pinnacle"), HOME, NOW.minusSeconds(300), true, first, last));
        }
    }

    @Nested
    class Steaming {
        @Test
        void threeBooksWithinFiveMinutesAreSteam() {
            var found = steam(
                    moves("pinnacle", 600, 2.10, 2.00), moves("bet365", 450, 2.08, 2.02), moves("bwin", 300, 2.1, 2.0));
            assertThat(found)
                    .containsExactly(new Steam(
                            HOME,
                            NOW.minusSeconds(600),
                            NOW.minusSeconds(300),
                            Set.of(new BookKey("pinnacle"), new BookKey("bet365"), new BookKey("bwin"))));
        }

        @Test
        void tooFewTooSlowOrAggregatesAreNot() {
            assertThat(steam(moves("pinnacle", 600, 2.1, 2.0), moves("bet365", 450, 2.1, 2.0))).isEmpty();
            assertThat(steam(
                            moves("pinnacle", 601, 2.1, 2.0),
                            moves("bet365", 450, 2.1, 2.0),
                            moves("bwin", 300, 2.1, 2.0)))
                    .isEmpty();
            assertThat(steam(
                            moves("market_average", 600, 2.1, 2.0),
                            moves("bet365", 450, 2.1, 2.0),
                            moves("bwin", 300, 2.1, 2.0)))
                    .isEmpty();
        }

        @Test
        void aBookThatTurnedBackDoesNotCount() {
            assertThat(steam(
                            moves("pinnacle", 600, 2.1, 2.0),
                            moves("pinnacle", 500, 2.0, 2.2),
                            moves("bet365", 450, 2.1, 2.0),
                            moves("bwin", 350, 2.1, 2.0)))
                    .isEmpty();
        }

        @Test
        void oneStretchIsToldOnce() {
            var found = steam(
                    moves("pinnacle", 600, 2.1, 2.0),
                    moves("bet365", 550, 2.1, 2.0),
                    moves("bwin", 500, 2.1, 2.0),
                    moves("unibet_eu", 400, 2.1, 2.0),
                    moves("betway", 350, 2.1, 2.0));
            assertThat(found).hasSize(1);
            assertThat(found.getFirst().books()).hasSize(5);
        }

        @Test
        void termsThatMakeNoSteamAreRefused() {
            assertThatThrownBy(() -> new MovementTerms(1, Duration.ofMinutes(5), BOOKS, TERMS.weights()))
                    .hasMessage("Steam takes 2 books or more, not 1.");
            assertThatThrownBy(() -> new MovementTerms(2, Duration.ZERO, BOOKS, TERMS.weights()))
                    .hasMessageContaining("more than 0 s");
        }
    }

    @Nested
    class Reversing {
        @Test
        void aSoftBookAgainstASharpOneIsReverse() {
            var found = reverse(moves("pinnacle", 400, 2.1, 2.0), moves("bet365", 200, 2.0, 2.1));
            assertThat(found).singleElement().satisfies(reverse -> {
                assertThat(reverse.move().book()).isEqualTo(new BookKey("bet365"));
                assertThat(reverse.against()).containsExactly(new BookKey("pinnacle"));
            });
        }

        @Test
        void aSharpBookAgainstAFewSoftOnesLeadsAndIsNotReverse() {
            assertThat(reverse(
                            moves("bet365", 400, 2.1, 2.0),
                            moves("bwin", 390, 2.1, 2.0),
                            moves("pinnacle", 200, 2.0, 2.1)))
                    .isEmpty();
        }

        @Test
        void theSameWayOrLongAfterIsNotReverse() {
            assertThat(reverse(moves("pinnacle", 400, 2.1, 2.0), moves("bet365", 200, 2.1, 2.0))).isEmpty();
            assertThat(reverse(moves("pinnacle", 601, 2.1, 2.0), moves("bet365", 300, 2.0, 2.1))).isEmpty();
        }
    }

    @Test
    void aTimeAheadOfItsFetchIsNotBelievedForLong() {
        assertThat(QuoteTime.reported(NOW.plusSeconds(60), NOW)).isEqualTo(new QuoteTime.Exact(NOW.plusSeconds(60)));
        assertThat(QuoteTime.reported(NOW.plusMillis(60_001), NOW)).isEqualTo(UNKNOWN);
        assertThat(QuoteTime.reported(NOW.minusSeconds(9000), NOW))
                .isEqualTo(new QuoteTime.Exact(NOW.minusSeconds(9000)));
        assertThat(QuoteTime.reported(NOW.plusSeconds(60), NOW).age(NOW)).contains(Duration.ZERO);
    }

    private static Quote pinnacle(String decimal, long secondsOld) {
        return at(quote("pinnacle", HOME, decimal), secondsOld(secondsOld));
    }

    private static Quote line(Outcome outcome, String point, String decimal) {
        return quote("pinnacle", outcome, point, decimal);
    }

    private static PriceSeries series(Quote... quotes) {
        return new PriceSeries(quotes[0].book(), quotes[0].outcome(), List.of(quotes));
    }

    private static Optional<Boolean> move(Quote from, Quote to, @Nullable ScoreDistribution scores) {
        return Move.within(series(at(from, secondsOld(60)), at(to, secondsOld(30))), scores).stream()
                .map(Move::shortened)
                .findFirst();
    }

    private static List<Move> moves(String book, long secondsOld, double from, double to) {
        return Move.within(
                series(
                        at(quote(book, HOME, Double.toString(from)), secondsOld(secondsOld + 5000)),
                        at(quote(book, HOME, Double.toString(to)), secondsOld(secondsOld))),
                null);
    }

    @SafeVarargs
    private static List<Steam> steam(List<Move>... moves) {
        var all = new ArrayList<Move>();
        for (var each : moves) {
            all.addAll(each);
        }
        return Steam.among(all, TERMS);
    }

    @SafeVarargs
    private static List<ReverseMove> reverse(List<Move>... moves) {
        var all = new ArrayList<Move>();
        for (var each : moves) {
            all.addAll(each);
        }
        return ReverseMove.among(all, TERMS);
    }
}
