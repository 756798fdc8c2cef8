package app.linewright.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.BoardState.Action;
import app.linewright.desktop.board.BoardState.Message;
import app.linewright.desktop.kit.DirectTasks;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.PriceFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class BoardViewModelTest {
    private static final LocalDate SATURDAY = LocalDate.of(2022, 10, 1);

    private final DirectTasks tasks = new DirectTasks();
    private Instant now = MatchDay.NOW;

    @Test
    void theFirstBoardIsThatOfTheNearestDayToCome() {
        var model = opened(PreparedBoards.season());

        assertThat(model.dayProperty().get()).isEqualTo(SATURDAY);
        assertThat(model.stateProperty().get()).isEqualTo(new BoardState.Shown());
        assertThat(model.summaryProperty().get()).isEqualTo("7 events, 21 selections, 2 with an edge over 2\u00A0%");
        assertThat(model.columnsProperty().get().sources()).hasSize(6).startsWith(MatchDay.PINNACLE);
    }

    @Test
    void afterTheLastSeasonTheFirstBoardIsItsLastDay() {
        now = Instant.parse("2026-11-21T12:00:00Z");

        var model = opened(PreparedBoards.season());

        assertThat(model.dayProperty().get()).isEqualTo(SATURDAY.plusDays(1));
    }

    @Test
    void onAFreshHomeTheDemoAFileAndTheSampleAreOffered() {
        var model = opened(new PreparedBoards());

        var message = (Message) model.stateProperty().get();
        assertThat(message.kind()).isEqualTo(BoardState.Kind.FRESH);
        assertThat(message.offers()).extracting(BoardState.Offer::action)
                .containsExactly(Action.DEMO, Action.IMPORT, Action.SAMPLE);
        assertThat(model.dayProperty().get()).isNull();
    }

    @Test
    void whatAFeedCouldNotAnswerStandsOverThePricesUntilItAnswersAgain() {
        var model = opened(PreparedBoards.season());
        model.tellOfFeed(Optional.of(new FeedWord("Demo league gave no answer.", "Try again later.")), true);
        assertThat(model.bannerProperty().get()).map(Banner::text).contains("Try again later.");
        model.tellOfFeed(Optional.empty(), true);
        assertThat(model.bannerProperty().get()).isEmpty();
    }

    @Test
    void afterTheFirstImportTheBoardFillsOnItsOwnDay() {
        var boards = new PreparedBoards();
        var model = opened(boards);

        boards.with(game("Arsenal", "2022-10-08T14:00:00Z"));
        model.load();

        assertThat(model.dayProperty().get()).isEqualTo(LocalDate.of(2022, 10, 8));
        assertThat(model.lines()).hasSize(2);
    }

    @Test
    void theLeagueFilterLeavesTheEventsOfOneLeague() {
        var model = opened(PreparedBoards.season());
        assertThat(model.leagues()).extracting(LeagueChoice::title)
                .containsExactly("All leagues", "NFL", "Premier League", "Sample League");

        model.dayProperty().set(SATURDAY.plusDays(1));
        model.marketProperty().set(MarketChoice.SPREAD);
        assertThat(titles(model)).containsExactly("NFL, 1 event, spread");

        model.leagueProperty().set(model.leagues().get(2));

        var message = (Message) model.stateProperty().get();
        assertThat(message.text()).isEqualTo("On Sunday 2 October the books quote the moneyline.");
        model.act(Action.OTHER_MARKET);
        assertThat(titles(model)).containsExactly("Premier League, 1 event, match result");
    }

    @Test
    void aDayOfAnotherYearThanTheOneToldBesideItSaysItsYear() {
        var model = opened(PreparedBoards.season());
        model.dayProperty().set(LocalDate.of(2021, 6, 1));

        var message = (Message) model.stateProperty().get();
        assertThat(message.title()).isEqualTo("No event on Tuesday 1 June 2021");
        assertThat(message.text()).isEqualTo("The next events are on Saturday 24 September 2022.");
    }

    @Test
    void theColumnsKnowTheLongestFigures() {
        var model = opened(PreparedBoards.season());
        assertThat(model.columnsProperty().get())
                .extracting("pointed", "longestPrice", "longestFair").containsExactly(false, 5, 9);

        model.formatProperty().set(PriceFormat.PROBABILITY);

        assertThat(model.columnsProperty().get())
                .extracting("longestPrice", "longestFair").containsExactly("47.62 %".length(), "47.62 %±0.5".length());
    }

    @Test
    void theArrowsStepFromDayToDayWithEvents() {
        var model = opened(PreparedBoards.season());
        assertThat(model.beforeProperty().get()).hasValue(LocalDate.of(2022, 9, 24));

        model.nextDay();
        assertThat(model.dayProperty().get()).isEqualTo(SATURDAY.plusDays(1));
        assertThat(model.afterProperty().get()).isEmpty();

        model.nextDay();
        assertThat(model.dayProperty().get()).isEqualTo(SATURDAY.plusDays(1));

        model.previousDay();
        model.previousDay();
        assertThat(model.dayProperty().get()).isEqualTo(LocalDate.of(2022, 9, 24));
        model.today();
        assertThat(model.dayProperty().get()).isEqualTo(SATURDAY);
    }

    @Test
    void aWeekShowsItsDaysTogetherAndStepsPastThem() {
        var model = opened(PreparedBoards.season());

        model.spanProperty().set(Span.WEEK);

        assertThat(titles(model)).containsExactly(
                "Premier League, 7 events, match result", "Premier League, 1 event, match result");
        model.previousDay();
        assertThat(model.dayProperty().get()).isEqualTo(LocalDate.of(2022, 9, 18));
        assertThat(titles(model)).containsExactly("Sample League, 1 event, match result");
    }

    @Test
    void aDayWithoutEventsOffersTheNextOneThatHasSome() {
        var model = opened(PreparedBoards.season());

        model.dayProperty().set(LocalDate.of(2022, 9, 27));

        var message = (Message) model.stateProperty().get();
        assertThat(message.title()).isEqualTo("No event on Tuesday 27 September");
        assertThat(message.text()).isEqualTo("The next events are on Saturday 1 October.");
        model.act(Action.OTHER_DAY);
        assertThat(model.dayProperty().get()).isEqualTo(SATURDAY);
        assertThat(model.stateProperty().get()).isEqualTo(new BoardState.Shown());
    }

    @Test
    void aLeagueThatRestsOffersAllLeagues() {
        var model = opened(PreparedBoards.season());

        model.leagueProperty().set(model.leagues().get(1));

        var message = (Message) model.stateProperty().get();
        assertThat(message.title()).isEqualTo("No event passes the filter");
        assertThat(message.text()).isEqualTo("7 events are stored for Saturday 1 October in other leagues.");
        model.act(Action.ALL_LEAGUES);
        assertThat(model.stateProperty().get()).isEqualTo(new BoardState.Shown());
    }

    @Test
    void eventsWithoutAPriceSayThatThereIsNone() {
        var model = opened(new PreparedBoards().with(MatchDay.game(MatchDay.PREMIER_LEAGUE, "Arsenal", "Everton",
                        "2022-10-01T14:00:00Z", MarketType.H2H, MatchDay.SIX)
                .row(Outcome.HOME, 0, 0, "- - - - - -")));

        var message = (Message) model.stateProperty().get();
        assertThat(message.title()).isEqualTo("No prices stored");
        assertThat(message.text()).isEqualTo("1 event is stored for Saturday 1 October, without a price.");
    }

    @Test
    void whatCannotBeReadIsSaidAndTryingAgainHelps() {
        var boards = PreparedBoards.season();
        boards.failWith(new IllegalStateException("The database is gone."));
        var model = opened(boards);
        assertThat((Message) model.stateProperty().get())
                .extracting(Message::kind, Message::text)
                .containsExactly(BoardState.Kind.ERROR, "The database is gone.");

        boards.recover();
        model.act(Action.AGAIN);

        assertThat(model.stateProperty().get()).isEqualTo(new BoardState.Shown());
    }

    @Test
    void whenARefreshFailsTheOldPricesStay() {
        var boards = PreparedBoards.season();
        var model = opened(boards);
        var before = List.copyOf(model.lines());

        boards.failWith(new IllegalStateException("The database is gone."));
        model.load();

        assertThat(model.lines()).isEqualTo(before);
        assertThat(model.stateProperty().get()).isEqualTo(new BoardState.Shown());
        assertThat(model.bannerProperty().get()).get()
                .extracting(Banner::lead, Banner::text)
                .containsExactly("The prices could not be read again. The last ones stay.", "The database is gone.");
    }

    @Test
    void readingIsNotMentionedBeforeItIsNoticed() {
        var model = model(PreparedBoards.season());
        tasks.hold();
        model.load();
        tasks.elapse(BoardViewModel.UNNOTICED.minusMillis(1));
        assertThat(model.stateProperty().get()).isEqualTo(new BoardState.Opening());

        tasks.elapse(Duration.ofMillis(1));
        assertThat(model.stateProperty().get()).isInstanceOf(BoardState.Waiting.class);
        assertThat(model.lines()).isNotEmpty().allMatch(BoardLine.Waiting.class::isInstance);

        tasks.release();
        assertThat(model.stateProperty().get()).isEqualTo(new BoardState.Shown());
        assertThat(model.lines()).noneMatch(BoardLine.Waiting.class::isInstance);
    }

    @Test
    void aRefreshKeepsItsLinesWhileItReadsAndCanBeGivenUp() {
        var model = opened(PreparedBoards.season());
        var before = List.copyOf(model.lines());
        tasks.hold();
        model.load();
        tasks.elapse(BoardViewModel.UNNOTICED);
        assertThat(model.lines()).isEqualTo(before);

        model.cancelLoading();
        tasks.release();

        assertThat(model.stateProperty().get()).isEqualTo(new BoardState.Shown());
    }

    @Test
    void ofTwoFiltersInQuickSuccessionTheLastCounts() {
        var model = opened(PreparedBoards.season());
        tasks.hold();
        model.dayProperty().set(SATURDAY.plusDays(1));
        model.dayProperty().set(LocalDate.of(2022, 9, 24));

        tasks.release();

        assertThat(titles(model)).containsExactly("Sample League, 1 event, match result");
        assertThat(model.simulatedProperty().get()).isTrue();
    }

    @Test
    void aRefreshReplacesOnlyTheLinesThatChanged() {
        var boards = PreparedBoards.season();
        var model = opened(boards);
        var touched = new ArrayList<Integer>();
        model.lines().addListener((ListChangeListener<BoardLine>) _ -> touched.add(-1));
        model.table().onShown(replaced -> replaced.stream().forEach(touched::add));

        boards.reprice("Brentford", "2.43 2.30 2.35 2.30 2.25 2.25");
        model.load();

        assertThat(touched).hasSize(2);
        assertThat(model.lines().get(touched.getLast())).extracting("name").isEqualTo("Brentford");
    }

    @Test
    void theFormatChangesTheFiguresAndNotTheBoard() {
        var model = opened(PreparedBoards.season());

        model.formatProperty().set(PriceFormat.AMERICAN);

        var arsenal = (BoardLine.Selection) model.lines().get(1);
        assertThat(arsenal.best()).extracting("price").isEqualTo("+119");
        assertThat(arsenal.fair()).extracting("price").isEqualTo("+114");
    }

    @Test
    void foldingADayHidesItsEventsAndLastsOverARefresh() {
        var model = opened(PreparedBoards.season());

        model.toggle((BoardLine.Day) model.lines().getFirst());
        model.load();

        assertThat(model.lines()).hasSize(1);
        model.toggle((BoardLine.Day) model.lines().getFirst());
        assertThat(model.lines()).hasSize(22);
    }

    @Test
    void agesGoOnAndThePriceThatTurnsStaleIsComparedAnew() {
        var boards = PreparedBoards.season();
        var model = opened(boards);
        assertThat(model.agesProperty().get()).isEqualTo("Newest price 6\u00A0s, oldest 6:52");

        pass(boards, Duration.ofSeconds(10));
        assertThat(model.agesProperty().get()).isEqualTo("Newest price 16\u00A0s, oldest 7:02");
        assertThat(((BoardLine.Selection) model.lines().get(1)).edge()).extracting("held").isEqualTo(false);

        pass(boards, Duration.ofMinutes(5));
        assertThat(model.bannerProperty().get()).get()
                .extracting(Banner::stale, Banner::lead)
                .containsExactly(true, "Prices are 5:16 old.");
        assertThat(model.bannerProperty().get().flatMap(Banner::offer).map(BoardState.Offer::action))
                .contains(Action.IMPORT);
        model.tellOfFeed(Optional.empty(), true);
        assertThat(model.bannerProperty().get().flatMap(Banner::offer).map(BoardState.Offer::action))
                .contains(Action.REFRESH);
        assertThat(((BoardLine.Selection) model.lines().get(1)).edge()).extracting("held").isEqualTo(true);
    }

    @Test
    void closingPricesHaveNoAge() {
        var model = opened(PreparedBoards.season());
        model.previousDay();

        assertThat(model.agesProperty().get()).isEqualTo("No price here has an exact time");
        assertThat(model.bannerProperty().get()).isEqualTo(Optional.empty());
    }

    @Test
    void aTimeAheadOfTheClockIsSaidUntilTheClockReachesIt() {
        var boards = new PreparedBoards().with(
                MatchDay.game(MatchDay.PREMIER_LEAGUE, "Arsenal", "Leeds United", "2022-10-01T14:00:00Z",
                                MarketType.H2H, List.of(MatchDay.PINNACLE, MatchDay.BET365))
                        .row(Outcome.HOME, 2.141, .02, "2.08@14 2.05@-90"));
        var model = opened(boards);

        assertThat(model.bannerProperty().get()).get()
                .extracting(Banner::stale, Banner::lead)
                .containsExactly(false, "One price is timed ahead of the clock.");
        assertThat(model.agesProperty().get()).isEqualTo("Newest price 14\u00A0s, oldest 14\u00A0s");

        pass(boards, Duration.ofSeconds(31));
        assertThat(model.bannerProperty().get()).isEqualTo(Optional.empty());
        assertThat(model.agesProperty().get()).isEqualTo("Newest price 0\u00A0s, oldest 45\u00A0s");
    }

    @Test
    void whereNoTimeCanBeBelievedNoAgeIsTold() {
        var model = opened(new PreparedBoards().with(
                MatchDay.game(MatchDay.PREMIER_LEAGUE, "Arsenal", "Leeds United", "2022-10-01T14:00:00Z",
                                MarketType.H2H, List.of(MatchDay.PINNACLE))
                        .row(Outcome.HOME, 2.141, .02, "2.08@-7200")));

        assertThat(model.agesProperty().get()).isEqualTo("No price here has a time to be believed");
    }

    @Test
    void damageIsSaidAndTheRestIsServed() {
        var boards = PreparedBoards.season();
        boards.damaged("Block 7 of event 12 fails its check.", "Another.");
        var model = opened(boards);

        assertThat(model.lines()).hasSize(22);
        assertThat(model.bannerProperty().get()).get().extracting(Banner::lead, Banner::text)
                .containsExactly("2 stored prices could not be read.", "Block 7 of event 12 fails its check.");
    }

    private void pass(PreparedBoards boards, Duration time) {
        now = now.plus(time);
        boards.at(now);
        tasks.elapse(time);
    }

    private BoardViewModel opened(PreparedBoards boards) {
        var model = model(boards);
        model.load();
        return model;
    }

    private BoardViewModel model(PreparedBoards boards) {
        return new BoardViewModel(boards, tasks, () -> now, MatchDay.IN_LONDON, new Words(Locale.ENGLISH));
    }

    private static List<String> titles(BoardViewModel model) {
        return model.lines().stream()
                .filter(BoardLine.Day.class::isInstance)
                .map(line -> ((BoardLine.Day) line).detail())
                .toList();
    }

    private static MatchDay game(String home, String start) {
        return MatchDay.game(MatchDay.PREMIER_LEAGUE, home, "Everton", start, MarketType.H2H, MatchDay.SIX)
                .row(Outcome.HOME, 2.141, .02, "2.08 2.05 2.06 2.19 2.04 2.00");
    }
}
