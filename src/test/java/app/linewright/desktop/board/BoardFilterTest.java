package app.linewright.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.BoardFilter.Part;
import app.linewright.desktop.board.BoardFilter.Show;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.board.Board;
import app.linewright.odds.board.BoardMarket;
import app.linewright.sport.EventId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BoardFilterTest {
    private static final BoardMarket ARSENAL = soccer("Arsenal", "Leeds United")
            .row(Outcome.HOME, 2.141, .02, "2.08 2.05 2.06 2.19@96 2.04 2.00")
            .row(Outcome.DRAW, 3.620, .04, "3.46 3.50 3.40 3.45 3.30 3.35")
            .row(Outcome.AWAY, 3.895, .03, "3.78 3.60 3.50 3.40 3.65 3.75")
            .market();
    private static final BoardMarket ATLETICO = soccer("Atlético Madrid", "Real Sociedad")
            .row(Outcome.HOME, 1.90, .02, "1.85@250 1.80@250 - - - -")
            .row(Outcome.DRAW, 3.60, .02, "3.50@250 3.40@250 - - - -")
            .row(Outcome.AWAY, 4.60, .02, "4.40@250 4.50@250 - - - -")
            .market();
    private static final BoardMarket STALE = soccer("Fulham", "Everton")
            .row(Outcome.HOME, 2.50, .02, "3.00@900 - - - - -")
            .row(Outcome.AWAY, 2.50, .02, "2.40@900 - - - - -")
            .market();
    private static final BoardMarket RECORD = MatchDay.game(
                    MatchDay.PREMIER_LEAGUE, "Chelsea", "Wolves", "2022-09-24T14:00:00Z", MarketType.H2H, MatchDay.SIX)
            .over(1, 0)
            .row(Outcome.HOME, 2.00, .02, "2.10 - - - - -")
            .row(Outcome.AWAY, 2.00, .02, "1.90 - - - - -")
            .market();
    private static final BoardMarket LIVE = soccer("Brentford", "Bournemouth").inPlay()
            .row(Outcome.HOME, 2.00, .02, "2.20 - - - - -")
            .row(Outcome.AWAY, 2.00, .02, "1.90 - - - - -")
            .market();
    private static final Board BOARD = new Board(
            MatchDay.NOW, List.of(ARSENAL, ATLETICO, STALE, RECORD, LIVE), List.of(), List.of("A damaged block."));

    @Test
    void withoutAFilterTheBoardIsLeftAsItIs() {
        assertThat(BoardFilter.NONE.of(BOARD, Set.of())).isSameAs(BOARD);
        assertThat(BoardFilter.NONE.withText("  ").of(BOARD, Set.of())).isSameAs(BOARD);
    }

    @Test
    void everyWordTypedStandsInTheNamesOfTheTeamsWhateverItsCaseAndAccents() {
        assertThat(passing(BoardFilter.NONE.withText("ATLETICO"))).containsExactly(ATLETICO);
        assertThat(passing(BoardFilter.NONE.withText(" leeds  arsenal "))).containsExactly(ARSENAL);
        assertThat(passing(BoardFilter.NONE.withText("arsenal everton"))).isEmpty();
        assertThat(passing(BoardFilter.NONE.withText("é"))).contains(ATLETICO, STALE, LIVE);
    }

    @Test
    void anEdgeIsOverTheThresholdAndIsTheOneThatTheColumnTells() {
        // 2.19 at a fair price of 2.141 is worth 2.3 %. The stale 3.00 and the price in play tell no edge.
        assertThat(passing(edge(.02))).containsExactly(ARSENAL, RECORD);
        assertThat(passing(edge(.03))).containsExactly(RECORD);
        assertThat(passing(edge(2.19 / 2.141 - 1))).doesNotContain(ARSENAL);
    }

    @Test
    void valueIsAnEdgeOverZeroThatCanStillBeTaken() {
        assertThat(passing(BoardFilter.NONE.withShow(Show.VALUE))).containsExactly(ARSENAL);
        assertThat(passing(edge(.03).withShow(Show.VALUE))).isEmpty();
    }

    @Test
    void theAgeIsThatOfTheBestPriceAndOfTheSelectionWhoseEdgeCounts() {
        assertThat(passing(age(60))).containsExactly(ARSENAL, RECORD, LIVE);
        assertThat(passing(age(300))).containsExactly(ARSENAL, ATLETICO, RECORD, LIVE);
        // Arsenal's edge is that of a price 96 s old; its younger prices have none.
        assertThat(passing(age(60).withEdge(Optional.of(.02)))).containsExactly(RECORD);
        assertThat(passing(age(96).withEdge(Optional.of(.02)))).containsExactly(ARSENAL, RECORD);
    }

    @Test
    void aPriceOfUnknownTimeIsNotYoung() {
        var closing = soccer("Leeds United", "Arsenal").closing()
                .row(Outcome.HOME, 2.00, .02, "1.90 - - - - -")
                .market();

        assertThat(age(300).of(board(closing), Set.of()).markets()).isEmpty();
    }

    @Test
    void watchedAreTheEventsOnTheList() {
        var watched = Set.of(STALE.game().event().id(), new EventId(1));

        assertThat(BoardFilter.NONE.withShow(Show.WATCHED).of(BOARD, watched).markets()).containsExactly(STALE);
    }

    @Test
    void oneOfTheBooksQuotesTheMarket() {
        var nfl = MatchDay.game(MatchDay.NFL, "Green Bay Packers", "Denver Broncos", "2022-10-02T20:25:00Z",
                        MarketType.H2H, List.of(MatchDay.BWIN))
                .row(Outcome.HOME, 2.0, .02, "1.95")
                .market();
        var filter = BoardFilter.NONE.withBooks(Set.of(MatchDay.PINNACLE.key()));

        assertThat(filter.of(board(nfl, ARSENAL), Set.of()).markets()).containsExactly(ARSENAL);
    }

    @Test
    void whatCannotBeReadIsSaidWhateverPasses() {
        assertThat(edge(.9).of(BOARD, Set.of()).damage()).containsExactly("A damaged block.");
    }

    @Test
    void thePartThatBitesIsTheOneWithoutWhichSomethingPasses() {
        assertThat(edge(.9).withText("arsenal").biting(BOARD, Set.of())).contains(Part.EDGE);
        assertThat(edge(.02).withText("everton").biting(BOARD, Set.of())).contains(Part.EDGE);
        assertThat(edge(.02).withText("nobody").biting(BOARD, Set.of())).contains(Part.TEXT);
        assertThat(edge(.9).withText("nobody").biting(BOARD, Set.of())).isEmpty();
        assertThat(BoardFilter.NONE.withShow(Show.WATCHED).biting(BOARD, Set.of())).contains(Part.SHOW);
    }

    @Test
    void aClearedPartAsksNothing() {
        var all = full();
        assertThat(all.parts()).containsExactly(Part.values());
        for (var part : Part.values()) {
            assertThat(all.without(part).parts()).doesNotContain(part).hasSize(Part.values().length - 1);
        }
    }

    @Test
    void aFilterIsReadAsItWasKeptAndADamagedOneIsNone() {
        assertThat(BoardFilter.read(full().kept())).contains(full());
        assertThat(BoardFilter.read(BoardFilter.NONE.kept())).contains(BoardFilter.NONE);
        assertThat(Stream.of("show=SOME", "edge=much", "edge=NaN", "age=old", "books=No Book", "=", "text=%zz"))
                .allSatisfy(damaged -> assertThat(BoardFilter.read(damaged)).as(damaged).isEmpty());
    }

    private static BoardFilter full() {
        return new BoardFilter(
                "Leeds & Arsenal=é", Show.VALUE, Optional.of(.02), Optional.of(Duration.ofMinutes(5)),
                Set.of(MatchDay.PINNACLE.key(), MatchDay.BET365.key()));
    }

    private static List<BoardMarket> passing(BoardFilter filter) {
        return filter.of(BOARD, Set.of()).markets();
    }

    private static BoardFilter edge(double over) {
        return BoardFilter.NONE.withEdge(Optional.of(over));
    }

    private static BoardFilter age(int seconds) {
        return BoardFilter.NONE.withAge(Optional.of(Duration.ofSeconds(seconds)));
    }

    private static Board board(BoardMarket... markets) {
        return new Board(MatchDay.NOW, List.of(markets), List.of(), List.of());
    }

    private static MatchDay soccer(String home, String away) {
        return MatchDay.game(
                MatchDay.PREMIER_LEAGUE, home, away, "2022-10-01T14:00:00Z", MarketType.H2H, MatchDay.SIX);
    }
}
