package app.linewright.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.BoardSort.By;
import app.linewright.desktop.kit.DirectTasks;
import app.linewright.desktop.kit.TickMark.Move;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.MarketKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.board.MarketTrend;
import app.linewright.sport.EventId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class BoardTableTest {
    private final DirectTasks tasks = new DirectTasks();
    private final List<MarketKey> read = new ArrayList<>();
    private final PreparedBoards boards = PreparedBoards.season();
    private Instant now = MatchDay.NOW;
    private final BoardViewModel model = new BoardViewModel(
            boards, tasks, () -> now, MatchDay.IN_LONDON, new Words(Locale.ENGLISH));
    private final BoardTable table = model.table();

    @Test
    void aSortedBoardDropsItsDaysAndPutsMarketsInTheOrderOfTheirBestSelection() {
        model.load();

        table.sort(By.EDGE);

        assertThat(model.lines()).noneMatch(BoardLine.Day.class::isInstance).hasSize(21);
        assertThat(starts()).startsWith("Crystal Palace", "Arsenal", "Tottenham Hotspur");
        assertThat(line(2).name()).isEqualTo("Southampton");
        assertThat(line(2).edge()).extracting(BoardLine.Edge::text).isEqualTo("+2.4\u00A0%");
    }

    @Test
    void aHeadSortsOneWayThenTheOtherThenNot() {
        model.load();
        var grouped = List.copyOf(model.lines());

        table.sort(By.BEST);
        assertThat(starts()).first().isEqualTo("Liverpool");
        table.sort(By.BEST);
        assertThat(starts()).startsWith("Liverpool", "Crystal Palace", "Tottenham Hotspur");
        table.sort(By.BEST);

        assertThat(model.lines()).isEqualTo(grouped);
        table.sort(By.START);
        assertThat(table.choiceProperty().get().sort()).contains(new BoardSort(By.START, false));
    }

    @Test
    void marketsWithoutTheValueComeLastBothWays() {
        boards.with(MatchDay.game(
                        MatchDay.PREMIER_LEAGUE, "Burnley", "Luton", "2022-10-01T11:00:00Z",
                        MarketType.H2H, MatchDay.SIX)
                .row(Outcome.HOME, 0, 0, "2.08")
                .row(Outcome.DRAW, 0, 0, "3.30")
                .row(Outcome.AWAY, 0, 0, "3.80"));
        model.load();

        table.sort(By.FAIR);
        assertThat(starts()).last().isEqualTo("Burnley");
        table.sort(By.FAIR);
        assertThat(starts()).last().isEqualTo("Burnley");
    }

    @Test
    void overSeveralDaysSortedMarketsTellTheirDay() {
        model.spanProperty().set(Span.WEEK);
        model.load();

        table.sort(By.EDGE);

        assertThat(line(0).start()).isEqualTo("Sat 15:00");
        assertThat(model.columnsProperty().get().dated()).isTrue();
    }

    @Test
    void foldedDaysStayFoldedInTheNextBoard() {
        model.load();
        model.toggle((BoardLine.Day) model.lines().getFirst());
        assertThat(model.lines()).hasSize(1);

        model.load();
        assertThat(model.lines()).hasSize(1);

        model.toggle((BoardLine.Day) model.lines().getFirst());
        assertThat(model.lines()).hasSize(22);
    }

    @Test
    void booksStandInTheChosenOrderWithoutTheHiddenOnes() {
        model.load();

        table.move(MatchDay.WILLIAM_HILL, -1);
        table.choiceProperty().set(table.choiceProperty().get().withBook(MatchDay.BWIN.key(), false));

        assertThat(model.columnsProperty().get().shownSources()).extracting(Sportsbook::name).containsExactly(
                "Pinnacle", "Bet365", "BetVictor", "William Hill", "Interwetten");
        table.choiceProperty().set(table.choiceProperty().get().withStandardColumns());
        assertThat(model.columnsProperty().get().shownSources()).hasSize(6);
    }

    @Test
    void aPriceThatChangedIsMarkedForAMinuteAndThenNotAnyMore() {
        model.load();

        boards.reprice("Brentford", "2.43 2.25 2.35 2.30 2.25 2.25");
        model.load();

        var market = line(6).market();
        assertThat(line(6).name()).isEqualTo("Brentford");
        assertThat(move(market, MatchDay.PINNACLE)).isEqualTo(Move.LONGER);
        assertThat(move(market, MatchDay.BET365)).isEqualTo(Move.SHORTER);
        assertThat(move(market, MatchDay.BWIN)).isEqualTo(Move.NONE);
        now = now.plusSeconds(59);
        assertThat(move(market, MatchDay.PINNACLE)).isEqualTo(Move.LONGER);
        now = now.plusSeconds(1);
        assertThat(move(market, MatchDay.PINNACLE)).isEqualTo(Move.NONE);
    }

    @Test
    void aPriceThatChangesAgainIsMarkedForAMinuteFromThere() {
        model.load();
        var market = line(6).market();
        var ticks = new PriceTicks();
        ticks.show(List.of(change(market, true, now)), now);
        var again = now.plusSeconds(40);
        ticks.show(List.of(change(market, false, again)), again);

        for (int second = 60; second < 100; second++) {
            var later = now.plusSeconds(second);
            ticks.show(List.of(), later);
            assertThat(ticks.at(market, Outcome.AWAY, MatchDay.PINNACLE.key(), later)).isEqualTo(Move.SHORTER);
        }
        ticks.show(List.of(), now.plusSeconds(100));
        assertThat(ticks.at(market, Outcome.AWAY, MatchDay.PINNACLE.key(), now.plusSeconds(99))).isEqualTo(Move.NONE);
    }

    private static PriceTicks.Change change(MarketKey market, boolean longer, Instant at) {
        return new PriceTicks.Change(market, Outcome.AWAY, MatchDay.PINNACLE.key(), longer, at);
    }

    @Test
    void afterAStartTheHistoryTellsWhichWayAPriceWent() {
        var ticks = new PriceTicks();
        model.load();
        var market = line(6).market();
        ticks.learn(new MarketTrend(market, now, List.of(), List.of(
                new MarketTrend.Move(Outcome.AWAY, MatchDay.PINNACLE.key(), false, now.minusSeconds(20)),
                new MarketTrend.Move(Outcome.AWAY, MatchDay.BET365.key(), false, now.minusSeconds(61)))), now);

        assertThat(ticks.at(market, Outcome.AWAY, MatchDay.PINNACLE.key(), now)).isEqualTo(Move.SHORTER);
        assertThat(ticks.at(market, Outcome.AWAY, MatchDay.BET365.key(), now)).isEqualTo(Move.NONE);
    }

    @Test
    void aTickReplacesItsLinesWithoutAWordToTheTableAndKeepsWhatIsSelected() {
        model.load();
        model.selectedProperty().set(line(6).market());
        var told = new ArrayList<String>();
        var replaced = new ArrayList<Integer>();
        model.lines().addListener((ListChangeListener<BoardLine>) _ -> told.add("changed"));
        table.onShown(places -> places.stream().forEach(replaced::add));

        boards.reprice("Brentford", "2.43 2.30 2.35 2.30 2.25 2.25");
        model.load();

        assertThat(told).isEmpty();
        // The hold stands on the first line of the market.
        assertThat(replaced).containsExactly(4, 6);
        assertThat(model.selectedProperty().get()).isEqualTo(line(6).market());
    }

    @Test
    void aCourseIsReadWhenARowAsksForItAndAgainOnlyOnceItsPricesAreOthers() {
        var asked = new Sparklines(new Watched(), tasks, () -> now, _ -> {});
        model.load();
        var market = line(6).market();
        asked.show(Map.of(market, 1), Optional.empty());
        assertThat(read).isEmpty();

        assertThat(asked.course(market, Outcome.AWAY)).isEmpty();
        assertThat(read).containsExactly(market);
        assertThat(asked.course(market, Outcome.AWAY)).hasSizeGreaterThan(10);
        assertThat(asked.spanProperty().get()).isEqualTo(Duration.ofHours(18));

        asked.show(Map.of(market, 2), Optional.empty());
        assertThat(asked.course(market, Outcome.AWAY)).hasSizeGreaterThan(10);
        assertThat(read).hasSize(1);
        now = now.plus(Sparklines.AT_MOST_EVERY);
        asked.course(market, Outcome.AWAY);
        assertThat(read).hasSize(2);
    }

    @Test
    void whatWasScrolledAwayIsNotReadFor() {
        var asked = new Sparklines(new Watched(), tasks, () -> now, _ -> {});
        var versions = new HashMap<MarketKey, Integer>();
        for (int i = 0; i < 500; i++) {
            versions.put(market(i), 1);
        }
        asked.show(versions, Optional.empty());
        tasks.hold();
        for (int i = 0; i < 500; i++) {
            asked.course(market(i), Outcome.HOME);
        }
        tasks.release();

        assertThat(read).hasSize(Sparklines.MOST_WAITING + 1).contains(market(0), market(499));
    }

    private static MarketKey market(int event) {
        return new MarketKey(
                new EventId(event), MarketType.H2H);
    }

    private Move move(MarketKey market, Sportsbook book) {
        return table.ticks().at(market, Outcome.AWAY, book.key(), now);
    }

    private BoardLine.Selection line(int place) {
        return (BoardLine.Selection) model.lines().get(place);
    }

    private List<String> starts() {
        return model.lines().stream()
                .filter(line -> line instanceof BoardLine.Selection each && !each.start().isEmpty())
                .map(line -> ((BoardLine.Selection) line).name())
                .toList();
    }

    /** Writes down which courses are read. */
    private final class Watched extends PreparedBoards {
        @Override
        public Optional<MarketTrend> trend(MarketKey market, Optional<Instant> asOf) {
            read.add(market);
            return boards.trend(market, asOf);
        }
    }
}
