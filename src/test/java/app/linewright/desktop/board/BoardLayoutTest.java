package app.linewright.desktop.board;

import static app.linewright.desktop.board.MatchDay.BET365;
import static app.linewright.desktop.board.MatchDay.PINNACLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.linewright.desktop.board.BoardLine.Look;
import app.linewright.desktop.board.BoardLine.Offer;
import app.linewright.desktop.board.BoardLine.Selection;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.board.Board;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoardLayoutTest {
    @Test
    void anEventIsALineForEachOutcomeUnderItsDayAndLeague() {
        var lines = page(arsenal()).lines(TableChoice.STANDARD);

        assertThat(lines).hasSize(4);
        assertThat((BoardLine.Day) lines.getFirst())
                .extracting(BoardLine.Day::title, BoardLine.Day::detail, BoardLine.Day::simulated)
                .containsExactly("Saturday 1 October", "Premier League, 1 event, match result", false);
        assertThat(selections(lines))
                .extracting(Selection::start, Selection::name, Selection::hold, Selection::last)
                .containsExactly(
                        tuple("12:30", "Arsenal", "0.7\u00A0%", false),
                        tuple("", "Draw", "", false),
                        tuple("", "Leeds", "", true));
    }

    @Test
    void theBestPriceIsMarkedAndItsEdgeToldAgainstTheFairLine() {
        var arsenal = selections(page(arsenal()).lines(TableChoice.STANDARD)).getFirst();

        assertThat(arsenal.best()).extracting(Offer::price, Offer::abbreviation).containsExactly("2.19", "Intw");
        assertThat(arsenal.fair()).extracting("price", "range").containsExactly("2.141", "±.02");
        assertThat(arsenal.edge()).extracting("text").isEqualTo("+2.3\u00A0%");
        assertThat(look(arsenal, MatchDay.INTERWETTEN)).isEqualTo(Look.BEST);
        assertThat(look(arsenal, PINNACLE)).isEqualTo(Look.PLAIN);
    }

    @Test
    void aSuspendedPriceIsAWordAndAStalePriceIsNeverBest() {
        var line = first(MatchDay.game(MatchDay.PREMIER_LEAGUE, "Fulham", "Newcastle", "2022-10-01T14:00:00Z",
                        MarketType.H2H, List.of(PINNACLE, BET365, MatchDay.BWIN))
                .row(Outcome.HOME, 3.0, .02, "2.96 susp 3.30@400"));

        assertThat(look(line, BET365)).isEqualTo(Look.SUSPENDED);
        assertThat(line.prices().get(BET365.key())).extracting(Offer::price).isEqualTo("susp.");
        assertThat(look(line, MatchDay.BWIN)).isEqualTo(Look.STALE);
        assertThat(line.best()).extracting(Offer::price).isEqualTo("2.96");
    }

    @Test
    void aGameThatIsOnSaysSoAndNoEdgeIsComputedFromItsPrices() {
        var line = first(MatchDay.game(MatchDay.PREMIER_LEAGUE, "Fulham", "Newcastle", "2022-10-01T10:00:00Z",
                        MarketType.H2H, List.of(PINNACLE, BET365))
                .inPlay()
                .row(Outcome.HOME, 3.0, .02, "2.96 3.30"));

        assertThat(line.start()).isEqualTo("live");
        assertThat(first(MatchDay.game(MatchDay.PREMIER_LEAGUE, "Fulham", "Newcastle", "2022-10-01T10:00:00Z",
                                MarketType.H2H, List.of(PINNACLE, BET365))
                        .inPlay()
                        .over(2, 1)
                        .row(Outcome.HOME, 3.0, .02, "2.96 3.30")).start())
                .isEqualTo("11:00");
        assertThat(line.best()).extracting(Offer::price).isEqualTo("3.30");
        assertThat(line.edge()).isNull();
    }

    @Test
    void aPriceInPlayThatAFresherOneHasOvertakenLooksStale() {
        var market = MatchDay.game(MatchDay.PREMIER_LEAGUE, "Fulham", "Newcastle", "2022-10-01T10:00:00Z",
                        MarketType.H2H, List.of(PINNACLE, BET365))
                .inPlay()
                .overtaken(40)
                .row(Outcome.HOME, 3.0, .02, "2.96 3.30@40");

        var line = first(market);

        assertThat(line.prices().get(BET365.key())).extracting(Offer::look).isEqualTo(BoardLine.Look.STALE);
    }

    @Test
    void theOtherLinesOfABookAreToldBesideItsPrice() {
        var line = first(MatchDay.game(MatchDay.NFL, "Green Bay Packers", "New England Patriots",
                        "2022-10-02T20:25:00Z", MarketType.SPREADS, List.of(PINNACLE, BET365))
                .row(Outcome.HOME, "-9.5", 1.98, .01, "1.95 -9.5/1.91|-10/2.02|-9/1.80"));

        assertThat(line.prices().get(PINNACLE.key())).extracting(Offer::others).isEqualTo("");
        assertThat(line.prices().get(BET365.key()))
                .extracting(Offer::price, Offer::point, Offer::others)
                .containsExactly("1.91", "", "−10 at 2.02, −9 at 1.80");
    }

    @Test
    void wherePricesAreAllStaleTheEdgeIsHeldBack() {
        var line = first(MatchDay.game(MatchDay.PREMIER_LEAGUE, "Fulham", "Newcastle", "2022-10-01T14:00:00Z",
                        MarketType.H2H, List.of(PINNACLE, BET365))
                .row(Outcome.HOME, 2.9, .02, "2.96@400 3.10@700"));

        assertThat(line.fair()).extracting("held").isEqualTo(true);
        assertThat(line.edge()).extracting("held", "text").containsExactly(true, "held back");
        assertThat(line.best()).extracting(Offer::price, Offer::look).containsExactly("3.10", Look.STALE);
        assertThat(look(line, BET365)).isEqualTo(Look.STALE);
    }

    @Test
    void thePricesOfAGameThatHasStartedAreARecord() {
        var page = page(MatchDay.game(MatchDay.PREMIER_LEAGUE, "Fulham", "Newcastle", "2022-10-01T09:00:00Z",
                        MarketType.H2H, List.of(PINNACLE, BET365))
                .row(Outcome.HOME, 2.9, .02, "2.96@9000 3.10@9000"));

        var line = selections(page.lines(TableChoice.STANDARD)).getFirst();
        assertThat(look(line, PINNACLE)).isEqualTo(Look.PLAIN);
        assertThat(look(line, BET365)).isEqualTo(Look.BEST);
        assertThat(line.edge()).extracting("text").isEqualTo("+6.9\u00A0%");
        assertThat(page.edges()).isZero();
        assertThat(page.changes()).isNull();
        assertThat(page.newestOpen()).isNull();
    }

    @Test
    void anAggregateIsNeverBestAndStandsLast() {
        var page = page(MatchDay.game(MatchDay.PREMIER_LEAGUE, "Fulham", "Newcastle", "2022-10-01T14:00:00Z",
                        MarketType.H2H, List.of(MatchDay.AVERAGE, BET365, PINNACLE))
                .row(Outcome.HOME, 2.9, .02, "3.40 2.80 2.85"));

        assertThat(page.sources()).containsExactly(PINNACLE, BET365, MatchDay.AVERAGE);
        var line = selections(page.lines(TableChoice.STANDARD)).getFirst();
        assertThat(look(line, MatchDay.AVERAGE)).isEqualTo(Look.AGGREGATE);
        assertThat(line.best()).extracting(Offer::price).isEqualTo("2.85");
    }

    @Test
    void aTotalNamesItsGameAboveItsOutcomes() {
        var lines = page(MatchDay.game(MatchDay.NFL, "Green Bay Packers", "Denver Broncos",
                        "2022-10-02T20:25:00Z", MarketType.TOTALS, List.of(PINNACLE))
                .row(Outcome.OVER, "43.5", 2, .01, "1.95")
                .row(Outcome.UNDER, "43.5", 2, .01, "1.95")).lines(TableChoice.STANDARD);

        assertThat((BoardLine.Title) lines.get(1))
                .extracting(BoardLine.Title::start, BoardLine.Title::game)
                .containsExactly("21:25", "Green Bay Packers v Denver Broncos");
        assertThat(selections(lines)).extracting(Selection::name)
                .containsExactly("Over\u00A043.5", "Under\u00A043.5");
    }

    @Test
    void aPriceAtAnotherLineTellsItsLine() {
        var line = first(MatchDay.game(MatchDay.NFL, "Green Bay Packers", "Denver Broncos",
                        "2022-10-02T20:25:00Z", MarketType.SPREADS, List.of(PINNACLE, BET365))
                .row(Outcome.HOME, "-6.5", 1.98, .01, "1.95 -7/2.02"));

        assertThat(line.name()).isEqualTo("Green Bay Packers\u00A0−6.5");
        assertThat(line.prices().get(PINNACLE.key())).extracting(Offer::point).isEqualTo("");
        assertThat(line.prices().get(BET365.key())).extracting(Offer::point).isEqualTo("−7");
    }

    @Test
    void anEventWithoutAnHourShowsNone() {
        var line = first(MatchDay.game(MatchDay.SAMPLE, "Ashford Rovers", "Calder Vale", "2021-09-24",
                        MarketType.H2H, List.of(PINNACLE))
                .closing()
                .row(Outcome.HOME, 2.4, .02, "2.36"));

        assertThat(line.start()).isEqualTo("–");
        assertThat(line.about()).isEqualTo(
                "Ashford Rovers v Calder Vale, Friday 24 September 2021, start time unknown");
    }

    @Test
    void whatIsSimulatedSaysSo() {
        var page = page(MatchDay.game(MatchDay.SAMPLE, "Ashford Rovers", "Calder Vale", "2022-09-24",
                        MarketType.H2H, List.of(PINNACLE))
                .row(Outcome.HOME, 2.4, .02, "2.36"));

        assertThat(page.simulated()).isTrue();
        assertThat(page.groups()).allMatch(group -> group.head().simulated());
    }

    @Test
    void theNextInstantAtWhichAPriceTurnsStaleIsKnown() {
        assertThat(page(arsenal()).changes()).isEqualTo(MatchDay.NOW.plusSeconds(300 - 96));
        assertThat(page(arsenal()).newest()).isEqualTo(MatchDay.NOW.minusSeconds(14));
        assertThat(page(arsenal()).oldest()).isEqualTo(MatchDay.NOW.minusSeconds(96));
    }

    @Test
    void aFoldedDayKeepsItsHead() {
        var page = page(arsenal());
        var head = page.groups().getFirst().head();

        var lines = page.lines(TableChoice.STANDARD.withFolded(head.key(), true));

        assertThat(lines).containsExactly(head.withOpen(false));
    }

    private static MatchDay arsenal() {
        return MatchDay.game(MatchDay.PREMIER_LEAGUE, "Arsenal", "Leeds", "2022-10-01T11:30:00Z",
                        MarketType.H2H, MatchDay.SIX)
                .row(Outcome.HOME, 2.141, .02, "2.08 2.05 2.06 2.19@96 2.04 2.00")
                .row(Outcome.DRAW, 3.620, .04, "3.46 3.50 3.40 3.45 3.30 3.35")
                .row(Outcome.AWAY, 3.895, .03, "3.78 3.60 3.50 3.40 3.65 3.75");
    }

    private static BoardPage page(MatchDay... games) {
        var markets = Stream.of(games).map(MatchDay::market).toList();
        var board = new Board(MatchDay.NOW, markets, List.of(), List.of());
        return BoardLayout.of(board, PriceFormat.DECIMAL, MatchDay.LONDON, new Words(Locale.ENGLISH));
    }

    private static Selection first(MatchDay game) {
        return selections(page(game).lines(TableChoice.STANDARD)).getFirst();
    }

    private static List<Selection> selections(List<BoardLine> lines) {
        return lines.stream().filter(Selection.class::isInstance).map(Selection.class::cast).toList();
    }

    private static @Nullable Look look(Selection line, Sportsbook book) {
        var offer = line.prices().get(book.key());
        return offer == null ? null : offer.look();
    }
}
