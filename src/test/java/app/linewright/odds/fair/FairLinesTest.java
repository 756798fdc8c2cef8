package app.linewright.odds.fair;

import static app.linewright.odds.Outcome.AWAY;
import static app.linewright.odds.Outcome.DRAW;
import static app.linewright.odds.Outcome.HOME;
import static app.linewright.odds.Outcome.OVER;
import static app.linewright.odds.Outcome.UNDER;
import static app.linewright.odds.QuotesInTests.BOOKS;
import static app.linewright.odds.QuotesInTests.NOW;
import static app.linewright.odds.QuotesInTests.at;
import static app.linewright.odds.QuotesInTests.quote;
import static app.linewright.odds.QuotesInTests.secondsOld;
import static app.linewright.odds.QuotesInTests.suspended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Point;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;
import app.linewright.odds.devig.Devig;
import app.linewright.odds.devig.DevigMethod;
import app.linewright.odds.devig.Devigged;
import app.linewright.odds.points.ScoreDistribution;
import app.linewright.odds.points.ScoreMeasure;
import app.linewright.odds.points.ScoreModels;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.Sport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FairLinesTest {
    private static final FairLines LINES = new FairLines(FairPolicy.DEFAULT, BOOKS);
    private static final BookKey PINNACLE = new BookKey("pinnacle");
    private static final QuoteTime UNKNOWN = new QuoteTime.Unknown();
    private static final ScoreDistribution NFL = ScoreModels.shipped()
            .of(new LeagueKey("americanfootball_nfl"), ScoreMeasure.MARGIN)
            .orElseThrow();

    @Test
    void oneBookAloneIsItsOwnFairLine() {
        var line = soccer(three("pinnacle", "2.7", "2.3", "4.4")).line().orElseThrow();
        assertThat(probabilities(line)).containsExactly(new double[] {.35917, .42373, .21710}, within(5e-6));
        assertThat(line.method()).isEqualTo(DevigMethod.POWER);
        assertThat(line.basis()).isEqualTo(Basis.FRESH);
        assertThat(line.point()).isNull();
        assertThat(line.sources()).containsExactly(new FairLine.Source(PINNACLE, 1, DevigMethod.POWER));
    }

    @Test
    void aMisprintedPriceKeepsItsBookOutOfTheLineAndIsNamed() {
        var quotes = new ArrayList<>(three("pinnacle", "1.50", "4.33", "6.50"));
        quotes.addAll(three("bet365", "1.47", "4.30", "1.09"));
        var market = soccer(quotes);
        assertThat(probabilities(market.line().orElseThrow()))
                .isEqualTo(probabilities(soccer(three("pinnacle", "1.50", "4.33", "6.50")).line().orElseThrow()));
        assertThat(market.leftOut()).containsExactly(new LeftOut(new BookKey("bet365"), Refusal.MISPRINT));
    }

    @Test
    void theRangeRunsOverTheMethodsThatWork() {
        var line = soccer(three("pinnacle", "2.7", "2.3", "4.4")).line().orElseThrow();
        var home = line.of(HOME).orElseThrow();
        assertThat(home.lowest()).isCloseTo(.35874, within(5e-6));
        assertThat(home.highest()).isCloseTo(.35999, within(5e-6));
        assertThat(line.of(DRAW).orElseThrow().highest()).isCloseTo(.42547, within(5e-6));
        // Additive, balanced book and goto give the long shot less than nothing.
        var steep = soccer(three("pinnacle", "1.01", "26", "101")).line().orElseThrow();
        assertThat(steep.of(AWAY).orElseThrow().lowest()).isPositive();
    }

    @Test
    void aSharpBookHasThreeFifthsOfThePoolBesideFiveSoftOnes() {
        var quotes = new ArrayList<Quote>();
        quotes.addAll(three("pinnacle", "2.10", "3.50", "3.60"));
        for (String soft : List.of("bet365", "williamhill", "bwin", "interwetten", "betvictor")) {
            quotes.addAll(three(soft, "2.00", "3.40", "3.50"));
        }
        var line = soccer(quotes).line().orElseThrow();
        assertThat(line.sources().getFirst().share()).isCloseTo(.60, within(1e-12));
        assertThat(line.sources().subList(1, 6)).allSatisfy(
                soft -> assertThat(soft.share()).isCloseTo(.08, within(1e-12)));
        var sharp = Devig.of(DevigMethod.POWER, 2.10, 3.50, 3.60);
        var softs = Devig.of(DevigMethod.POWER, 2.00, 3.40, 3.50);
        assertThat(probabilities(line)).containsExactly(logPool(fair(sharp), .6, fair(softs), .4), within(1e-12));
    }

    @Test
    void aBookIsNeverComparedWithItself() {
        var quotes = new ArrayList<Quote>();
        quotes.addAll(three("pinnacle", "2.10", "3.50", "3.60"));
        quotes.addAll(three("bet365", "2.00", "3.40", "3.50"));
        quotes.addAll(three("bwin", "2.05", "3.30", "3.40"));
        var market = soccer(quotes);
        var without = market.without(new BookKey("bet365")).orElseThrow();
        var others = quotes.stream().filter(quote -> !quote.book().value().equals("bet365")).toList();
        assertThat(probabilities(without))
                .containsExactly(probabilities(soccer(others).line().orElseThrow()), within(1e-15));
        assertThat(without.leftOut())
                .containsExactly(new LeftOut(new BookKey("bet365"), Refusal.COMPARED));
        assertThat(market.without(new BookKey("unibet"))).isEqualTo(market.line());
        assertThat(soccer(three("pinnacle", "2.10", "3.50", "3.60")).without(PINNACLE)).isEmpty();
    }

    @Test
    void oneReferenceCanBeChosenInstead() {
        var lines = new FairLines(FairPolicy.DEFAULT.withReference(Optional.of(new BookKey("bet365"))), BOOKS);
        var quotes = new ArrayList<Quote>();
        quotes.addAll(three("pinnacle", "2.10", "3.50", "3.60"));
        quotes.addAll(three("bet365", "2.00", "3.40", "3.50"));
        var market = lines.market(MarketType.H2H, Sport.SOCCER, null, Stage.PRE_MATCH, quotes, NOW);
        assertThat(probabilities(market.line().orElseThrow()))
                .containsExactly(fair(Devig.of(DevigMethod.POWER, 2.00, 3.40, 3.50)), within(1e-12));
        assertThat(market.leftOut()).containsExactly(new LeftOut(PINNACLE, Refusal.NOT_THE_REFERENCE));
        assertThat(market.without(new BookKey("bet365"))).isEmpty();
    }

    @Test
    void whatIsLeftOutIsNamedWithItsReason() {
        var quotes = new ArrayList<Quote>();
        quotes.addAll(three("pinnacle", "2.10", "3.50", "3.60"));
        quotes.addAll(three("bet365", "2.00", "3.40", "3.50").subList(0, 2));
        var bwin = three("bwin", "2.00", "3.40", "3.50");
        quotes.addAll(List.of(bwin.get(0), suspended(bwin.get(1)), bwin.get(2)));
        three("unibet_eu", "2.00", "3.40", "3.50").forEach(quote -> quotes.add(at(quote, secondsOld(300))));
        three("betway", "2.00", "3.40", "3.50").forEach(quote -> quotes.add(at(quote, UNKNOWN)));
        quotes.addAll(three("market_average", "2.00", "3.40", "3.50"));
        quotes.addAll(three("market_maximum", "2.20", "3.60", "3.70"));
        three("betvictor", "2.00", "3.40", "3.50").forEach(quote -> quotes.add(at(quote, Stage.CLOSING)));
        quotes.addAll(three("nobody_knows", "2.00", "3.40", "3.50"));
        var line = soccer(quotes).line().orElseThrow();
        assertThat(line.sources()).extracting(FairLine.Source::book).containsExactly(PINNACLE);
        assertThat(line.leftOut())
                .containsExactlyInAnyOrder(
                        new LeftOut(new BookKey("bet365"), Refusal.INCOMPLETE),
                        new LeftOut(new BookKey("bwin"), Refusal.SUSPENDED),
                        new LeftOut(new BookKey("unibet_eu"), Refusal.STALE),
                        new LeftOut(new BookKey("betway"), Refusal.NO_EXACT_TIME),
                        new LeftOut(new BookKey("market_average"), Refusal.AGGREGATE),
                        new LeftOut(new BookKey("market_maximum"), Refusal.AGGREGATE),
                        new LeftOut(new BookKey("betvictor"), Refusal.OTHER_STAGE),
                        new LeftOut(new BookKey("nobody_knows"), Refusal.NO_WEIGHT));
    }

    @Test
    void anAggregateSpeaksOnlyWhereNoBookDoes() {
        var quotes = new ArrayList<Quote>();
        quotes.addAll(three("market_average", "2.00", "3.40", "3.50"));
        quotes.addAll(three("market_maximum", "2.20", "3.60", "3.70"));
        var line = soccer(quotes).line().orElseThrow();
        assertThat(line.basis()).isEqualTo(Basis.AGGREGATE);
        assertThat(line.sources()).extracting(FairLine.Source::book).containsExactly(new BookKey("market_average"));
        var highest = soccer(three("market_maximum", "2.20", "3.60", "3.70")).line().orElseThrow();
        assertThat(highest.basis()).isEqualTo(Basis.MAXIMUM);
        three("bet365", "2.00", "3.40", "3.50").forEach(quote -> quotes.add(at(quote, secondsOld(86_400))));
        assertThat(soccer(quotes).line().orElseThrow().basis()).isEqualTo(Basis.STALE);
    }

    @Test
    void closingPricesAreNotJudgedByTheirAge() {
        var quotes = new ArrayList<Quote>();
        three("pinnacle", "2.10", "3.50", "3.60").forEach(quote -> quotes.add(at(at(quote, UNKNOWN), Stage.CLOSING)));
        three("bet365", "2.00", "3.40", "3.50")
                .forEach(quote -> quotes.add(at(at(quote, secondsOld(1_000_000)), Stage.CLOSING)));
        var line = LINES.market(MarketType.H2H, Sport.SOCCER, null, Stage.CLOSING, quotes, NOW)
                .line()
                .orElseThrow();
        assertThat(line.basis()).isEqualTo(Basis.UNTIMED);
        assertThat(line.sources()).hasSize(2);
    }

    @Test
    void aBookBelowOneFallsBackToMultiplicativeAndSaysSo() {
        var line = soccer(three("pinnacle", "3.10", "3.30", "3.40")).line().orElseThrow();
        assertThat(line.isFallback()).isTrue();
        assertThat(line.sources().getFirst().method()).isEqualTo(DevigMethod.MULTIPLICATIVE);
        assertThat(probabilities(line))
                .containsExactly(fair(Devig.of(DevigMethod.MULTIPLICATIVE, 3.10, 3.30, 3.40)), within(1e-12));
        assertThat(line.outcomes()).allSatisfy(outcome -> {
            assertThat(outcome.lowest()).isEqualTo(outcome.probability());
            assertThat(outcome.highest()).isEqualTo(outcome.probability());
        });
        assertThat(soccer(three("pinnacle", "2.10", "3.50", "3.60")).line().orElseThrow().isFallback()).isFalse();
    }

    @Test
    void aBookThatTheMethodRefusesIsLeftOut() {
        var lines = new FairLines(FairPolicy.DEFAULT.withMethod(DevigMethod.ADDITIVE), BOOKS);
        var quotes = new ArrayList<Quote>();
        quotes.addAll(three("pinnacle", "1.01", "26", "101"));
        quotes.addAll(three("bet365", "1.05", "13", "30"));
        var market = lines.market(MarketType.H2H, Sport.SOCCER, null, Stage.PRE_MATCH, quotes, NOW);
        assertThat(market.leftOut()).containsExactly(new LeftOut(PINNACLE, Refusal.NO_FAIR_LINE));
        assertThat(market.line()).isPresent();
    }

    @Test
    void aThreeWayPriceStaysOutOfATwoWayLine() {
        var quotes = new ArrayList<Quote>();
        quotes.addAll(three("bet365", "2.40", "4.20", "2.60"));
        quotes.add(quote("pinnacle", HOME, "1.90"));
        quotes.add(quote("pinnacle", AWAY, "1.98"));
        var market = LINES.market(MarketType.H2H, Sport.ICE_HOCKEY, null, Stage.PRE_MATCH, quotes, NOW);
        assertThat(market.leftOut())
                .containsExactly(new LeftOut(new BookKey("bet365"), Refusal.OTHER_MARKET));
        assertThat(market.line().orElseThrow().outcomes()).hasSize(2);
    }

    @Test
    void spreadsMeetAtTheLineOfMostWeight() {
        var quotes = new ArrayList<Quote>();
        quotes.addAll(spread("pinnacle", "-3", "1.95", "1.95"));
        quotes.addAll(spread("draftkings", "-2.5", "1.80", "2.02"));
        quotes.addAll(spread("fanduel", "-2.5", "1.80", "2.02"));
        var line = nfl(quotes, NFL).line().orElseThrow();
        assertThat(line.point()).isEqualTo(Point.parse("-3"));
        assertThat(line.sources()).hasSize(3);
        double home = line.of(HOME).orElseThrow().probability();
        double soft = fair(Devig.of(DevigMethod.POWER, 1.80, 2.02))[0];
        double moved = NFL.move(soft, 250, 300);
        assertThat(moved).isLessThan(soft);
        assertThat(home).isCloseTo(logPool(new double[] {.5, .5}, 7.5, new double[] {moved, 1 - moved}, 2)[0],
                within(1e-12));
        // What the line is worth at the soft books' own point.
        assertThat(line.worth(HOME, Point.parse("-2.5")).orElseThrow().fairProbability())
                .isCloseTo(NFL.move(home, 300, 250), within(1e-12));
        assertThat(line.worth(AWAY, Point.parse("2.5")).orElseThrow().fairProbability())
                .isCloseTo(1 - NFL.move(home, 300, 250), within(1e-12));
        assertThat(line.worth(HOME, Point.parse("-3")).orElseThrow().push()).isBetween(.07, .12);
    }

    @Test
    void withoutAScoreDistributionOnlyEqualLinesMeet() {
        var quotes = new ArrayList<Quote>();
        quotes.addAll(spread("draftkings", "-3", "1.91", "1.91"));
        quotes.addAll(spread("fanduel", "-3", "1.91", "1.91"));
        quotes.addAll(spread("betmgm", "-2.5", "1.80", "2.02"));
        var market = nfl(quotes, null);
        assertThat(market.leftOut())
                .containsExactly(new LeftOut(new BookKey("betmgm"), Refusal.OTHER_POINT));
        var line = market.line().orElseThrow();
        assertThat(line.sources()).hasSize(2);
        assertThat(line.worth(HOME, Point.parse("-2.5"))).isEmpty();
        assertThat(line.worth(HOME, Point.parse("-3")).orElseThrow().win()).isCloseTo(.5, within(1e-12));
        assertThat(line.located()).isEmpty();
    }

    @Test
    void aComparablePriceKeepsItsProportionToTheFairOne() {
        var line = nfl(spread("pinnacle", "-3", "1.95", "1.95"), NFL).line().orElseThrow();
        assertThat(line.comparable(HOME, Point.parse("-3"), 1.95).orElseThrow()).isCloseTo(1.95, within(1e-9));
        double comparable = line.comparable(HOME, Point.parse("-2.5"), 1.85).orElseThrow();
        double fairThere = line.worth(HOME, Point.parse("-2.5")).orElseThrow().fairProbability();
        assertThat(comparable * .5).isCloseTo(1.85 * fairThere, within(1e-9));
        assertThat(comparable).isGreaterThan(1.85);
    }

    @Test
    void aLinesLocatedScoresReproduceIt() {
        var line = nfl(spread("pinnacle", "-6.5", "1.87", "2.05"), NFL).line().orElseThrow();
        assertThat(line.located().orElseThrow().above(650).fairProbability())
                .isCloseTo(line.of(HOME).orElseThrow().probability(), within(1e-10));
    }

    @Test
    void sidesOfDifferentLinesMakeNoMarket() {
        var quotes = List.of(quote("pinnacle", HOME, "-3", "1.95"), quote("pinnacle", AWAY, "2.5", "1.95"));
        assertThat(nfl(quotes, NFL).leftOut()).containsExactly(new LeftOut(PINNACLE, Refusal.INCOMPLETE));
    }

    @Test
    void ofSeveralLinesOfOneBookTheMostEvenCounts() {
        var quotes = new ArrayList<Quote>();
        quotes.addAll(spread("pinnacle", "-7.5", "2.80", "1.45"));
        quotes.addAll(spread("pinnacle", "-3", "1.95", "1.95"));
        quotes.addAll(spread("pinnacle", "1.5", "1.40", "3.00"));
        assertThat(nfl(quotes, NFL).line().orElseThrow().point()).isEqualTo(Point.parse("-3"));
    }

    @Test
    void totalsMeetToo() {
        var total = ScoreModels.shipped()
                .of(new LeagueKey("americanfootball_nfl"), ScoreMeasure.TOTAL)
                .orElseThrow();
        var quotes = List.of(
                quote("pinnacle", OVER, "44.5", "1.95"), quote("pinnacle", UNDER, "44.5", "1.95"),
                quote("bet365", OVER, "45.5", "2.00"), quote("bet365", UNDER, "45.5", "1.80"));
        var line = LINES.market(MarketType.TOTALS, Sport.AMERICAN_FOOTBALL, total, Stage.PRE_MATCH, quotes, NOW)
                .line()
                .orElseThrow();
        assertThat(line.point()).isEqualTo(Point.parse("44.5"));
        assertThat(line.sources()).hasSize(2);
    }

    @Test
    void nobodyQuotingMakesNoLine() {
        var market = soccer(List.of());
        assertThat(market.line()).isEmpty();
        assertThat(market.without(PINNACLE)).isEmpty();
        assertThat(market.leftOut()).isEmpty();
    }

    @Test
    void probabilitiesSumToOneWithinTheirRangeAndTheOrderOfBooksDoesNotMatter() {
        var books = List.of("pinnacle", "bet365", "bwin", "betfair_ex_eu");
        qt().withFixedSeed(41)
                .forAll(lists().of(integers().between(102, 1500)).ofSize(12))
                .checkAssert(prices -> {
                    var quotes = new ArrayList<Quote>();
                    for (int i = 0; i < 4; i++) {
                        quotes.addAll(three(
                                books.get(i),
                                decimal(prices.get(3 * i)),
                                decimal(prices.get(3 * i + 1)),
                                decimal(prices.get(3 * i + 2))));
                    }
                    soccer(quotes).line().ifPresent(line -> {
                        assertThat(Arrays.stream(probabilities(line)).sum()).isCloseTo(1, within(1e-12));
                        assertThat(line.outcomes()).allSatisfy(each -> assertThat(each.probability())
                                .isBetween(each.lowest(), each.highest()));
                        assertThat(line.sources().stream().mapToDouble(FairLine.Source::share).sum())
                                .isCloseTo(1, within(1e-12));
                        var reversed = soccer(quotes.reversed()).line().orElseThrow();
                        assertThat(probabilities(reversed)).containsExactly(probabilities(line), within(1e-12));
                    });
                });
    }

    @Test
    void ownWeightsGoBeforeThoseOfTheKind() {
        var weights = BookWeights.DEFAULT.with(Map.of(PINNACLE, 1.0, new BookKey("bet365"), 0.0));
        var lines = new FairLines(FairPolicy.DEFAULT.withWeights(weights), BOOKS);
        var quotes = new ArrayList<Quote>();
        for (String book : List.of("pinnacle", "bet365", "bwin")) {
            quotes.addAll(three(book, "2.10", "3.50", "3.60"));
        }
        var line = lines.market(MarketType.H2H, Sport.SOCCER, null, Stage.PRE_MATCH, quotes, NOW).line().orElseThrow();
        assertThat(line.sources()).extracting(FairLine.Source::share).containsExactly(.5, .5);
        assertThat(line.leftOut()).containsExactly(new LeftOut(new BookKey("bet365"), Refusal.NO_WEIGHT));
    }

    private static FairMarket soccer(List<Quote> quotes) {
        return LINES.market(MarketType.H2H, Sport.SOCCER, null, Stage.PRE_MATCH, quotes, NOW);
    }

    private static FairMarket nfl(List<Quote> quotes, @Nullable ScoreDistribution scores) {
        return LINES.market(MarketType.SPREADS, Sport.AMERICAN_FOOTBALL, scores, Stage.PRE_MATCH, quotes, NOW);
    }

    private static List<Quote> three(String book, String home, String draw, String away) {
        return List.of(quote(book, HOME, home), quote(book, DRAW, draw), quote(book, AWAY, away));
    }

    private static List<Quote> spread(String book, String home, String homePrice, String awayPrice) {
        var point = Point.parse(home).opposite().toString();
        return List.of(quote(book, HOME, home, homePrice), quote(book, AWAY, point, awayPrice));
    }

    private static String decimal(int hundredths) {
        return hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10;
    }

    private static double[] fair(Devigged devigged) {
        return ((Devigged.Fair) devigged)
                .probabilities().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] probabilities(FairLine line) {
        return line.outcomes().stream().mapToDouble(FairLine.FairOutcome::probability).toArray();
    }

    private static double[] logPool(double[] a, double weightA, double[] b, double weightB) {
        double[] pooled = new double[a.length];
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            pooled[i] = Math.pow(a[i], weightA / (weightA + weightB)) * Math.pow(b[i], weightB / (weightA + weightB));
            sum += pooled[i];
        }
        for (int i = 0; i < a.length; i++) {
            pooled[i] /= sum;
        }
        return pooled;
    }
}
