package app.linewright.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.kit.DirectTasks;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.watch.AlertsViewModel;
import app.linewright.desktop.watch.AlertsViewModel.Kind;
import app.linewright.desktop.watch.PriceAlert;
import app.linewright.desktop.watch.PriceAlert.Aim;
import app.linewright.desktop.watch.PriceAlerts;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.board.BoardMarket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/** Price alerts, from being set to being told. */
class AlertsTest {
    private final DirectTasks tasks = new DirectTasks();
    private final List<String> notices = new ArrayList<>();
    private boolean desktop = true;
    private Instant now = MatchDay.NOW;
    private BoardMarket market = arsenal("2.08 2.05 - - - -").market();
    private final ObjectProperty<PriceFormat> format = new SimpleObjectProperty<>(PriceFormat.DECIMAL);
    private final AlertsViewModel model = new AlertsViewModel(
            key -> Optional.of(market).filter(each -> each.key().equals(key)),
            (title, text) -> {
                notices.add(title + " | " + text);
                return desktop;
            },
            tasks, () -> now, format, new Words(Locale.ENGLISH));
    private final List<String> told = new ArrayList<>();

    AlertsTest() {
        model.toldProperty().subscribe(said -> said.ifPresent(each -> told.add(each.text())));
    }

    @Test
    void aPriceThatIsReachedIsToldOnceInTheWindowAndOnTheDesktop() {
        set(Kind.PRICE, "2.15", Optional.empty());
        assertThat(told).isEmpty();

        market = arsenal("2.08 2.15 - 2.19 - -").market();
        model.judge();
        model.judge();

        assertThat(told).containsExactly(
                "Arsenal 2.19 at Interwetten (Arsenal v Leeds United). Edge +2.3\u00A0%.");
        assertThat(notices).containsExactly("Linewright: price alert | " + told.getFirst());
        assertThat(model.standing(only())).isEqualTo("Reached: 2.19 at Interwetten");
        assertThat(model.desktopProperty().get()).isEmpty();
    }

    @Test
    void whatAnotherProgramStoredIsSeenWithinAMinute() {
        set(Kind.PRICE, "2.15", Optional.empty());
        market = arsenal("2.20 - - - - -").market();

        tasks.elapse(Duration.ofMinutes(1));

        assertThat(told).hasSize(1);
    }

    @Test
    void anEdgeIsReachedAsThePriceTellsIt() {
        set(Kind.EDGE, "2,5", Optional.empty());
        assertThat(model.refusalProperty().get()).isEqualTo(
                "“2,5” is not an edge. Type per cent of the stake, such as 2 or 1.5.");
        set(Kind.EDGE, "2.5", Optional.empty());
        assertThat(model.aim(only())).isEqualTo("Edge +2.5\u00A0% or more");

        market = arsenal("2.19 - - - - -").market();
        model.judge();
        assertThat(told).isEmpty();

        market = arsenal("2.20 - - - - -").market();
        model.judge();
        assertThat(told).hasSize(1);
    }

    @Test
    void aStaleASuspendedAnAheadAndAnotherBooksPriceReachNothing() {
        set(Kind.PRICE, "2.15", Optional.of(MatchDay.BWIN));

        // The second book quotes enough, but is not the one.
        for (var prices : List.of(
                "- 2.30 2.05 - - -", "- - 2.30@300 - - -", "- - susp - - -", "- - 2.30@-3600 - - -")) {
            market = arsenal(prices).market();
            model.judge();
            assertThat(told).as(prices).isEmpty();
        }
        market = arsenal("- - 2.30@299 - - -").market();
        model.judge();
        assertThat(told).hasSize(1);
        assertThat(model.aim(only())).isEqualTo("Price 2.15 or more at bwin");
    }

    @Test
    void aPriceInPlayOrOfAnotherLineReachesNothing() {
        set(Kind.PRICE, "2.15", Optional.empty());
        market = arsenal("2.30 - - - - -").inPlay().market();
        model.judge();
        assertThat(told).isEmpty();

        var spread = MatchDay.game(MatchDay.NFL, "Green Bay Packers", "Denver Broncos", "2022-10-02T20:25:00Z",
                MarketType.SPREADS, List.of(MatchDay.PINNACLE, MatchDay.BET365));
        market = spread.row(Outcome.HOME, "-6.5", 1.98, .01, "1.95 -7/2.30").market();
        model.begin(market.key(), Outcome.HOME);
        model.set(Kind.PRICE, "2.15", Optional.empty());
        assertThat(told).isEmpty();
    }

    @Test
    void anEventThatHasStartedHasNoAlertAndAPendingOneIsSaidToBeMissed() {
        set(Kind.PRICE, "2.15", Optional.empty());
        now = Instant.parse("2022-10-01T11:30:00Z");
        market = arsenal("2.30@-2800 - - - - -").market();
        model.judge();
        assertThat(told).isEmpty();
        assertThat(model.standing(only())).isEqualTo("Not reached before the start");

        model.begin(market.key(), Outcome.HOME);
        assertThat(model.subjectProperty().get()).isEmpty();
        assertThat(model.refusalProperty().get()).startsWith("This event has started.");

        now = now.plus(Duration.ofHours(12));
        model.judge();
        assertThat(model.alertsProperty().get().all()).isEmpty();
    }

    @Test
    void aThresholdIsReadAndShownInTheFormatOfTheUser() {
        format.set(PriceFormat.AMERICAN);
        set(Kind.PRICE, "+115", Optional.empty());
        assertThat(model.aim(only())).isEqualTo("Price +115 or more");

        format.set(PriceFormat.FRACTIONAL);
        assertThat(model.aim(only())).isEqualTo("Price 23/20 or more");

        format.set(PriceFormat.PROBABILITY);
        assertThat(model.aim(only())).isEqualTo("Price 2.15 or more");

        format.set(PriceFormat.AMERICAN);
        set(Kind.PRICE, "1/2", Optional.empty());
        assertThat(model.refusalProperty().get()).startsWith("“1/2” is not an American price: ");
    }

    @Test
    void whatIsNoPriceIsRefusedAndTheQuestionStays() {
        set(Kind.PRICE, "0.5", Optional.empty());
        assertThat(model.refusalProperty().get()).isEqualTo(
                "“0.5” is not a decimal price: a number above 1 and below 1,000,000 with at most 8 digits after the"
                        + " point, such as 2.10, is.");
        assertThat(model.alertsProperty().get().all()).isEmpty();
        assertThat(model.subjectProperty().get()).isPresent();
    }

    @Test
    void aSimulatedPriceIsToldToBeOne() {
        market = MatchDay.game(MatchDay.SAMPLE, "Ashford Rovers", "Calder Vale", "2022-10-01T14:00:00Z",
                        MarketType.H2H, List.of(MatchDay.PINNACLE))
                .row(Outcome.HOME, 0, 0, "2.36")
                .market();
        set(Kind.PRICE, "2.30", Optional.empty());

        assertThat(told).containsExactly("Simulated: Ashford Rovers 2.36 at Pinnacle (Ashford Rovers v Calder Vale).");
    }

    @Test
    void aDesktopWithoutNotificationsIsSaidAndIsNoError() {
        desktop = false;
        set(Kind.PRICE, "2.00", Optional.empty());

        assertThat(told).hasSize(1);
        assertThat(model.desktopProperty().get())
                .isEqualTo("This desktop shows no notifications. Alerts are told in the window.");
    }

    @Test
    void anAlertThatWasRemovedWhileItIsJudgedIsNotTold() {
        set(Kind.PRICE, "2.15", Optional.empty());
        market = arsenal("2.30 - - - - -").market();
        tasks.hold();
        model.judge();
        model.remove(only());
        tasks.release();

        assertThat(told).isEmpty();
    }

    @Test
    void alertsAreReadAsTheyWereKept() {
        set(Kind.PRICE, "2.05", Optional.of(MatchDay.PINNACLE));
        set(Kind.EDGE, "2", Optional.empty());
        var kept = model.alertsProperty().get();

        assertThat(kept.all()).extracting(PriceAlert::aim).containsExactly(new Aim.Edge(.02), new Aim.Price(2.05));
        assertThat(kept.all().getLast().met()).isPresent();
        assertThat(PriceAlerts.read(kept.kept())).contains(kept);
        assertThat(PriceAlerts.read("")).contains(PriceAlerts.NONE);
        assertThat(PriceAlerts.read("event=1")).isEmpty();
        assertThat(PriceAlerts.read("nonsense")).isEmpty();
    }

    private void set(Kind kind, String figure, Optional<Sportsbook> book) {
        model.begin(market.key(), Outcome.HOME);
        model.set(kind, figure, book);
    }

    private PriceAlert only() {
        return model.alertsProperty().get().all().getFirst();
    }

    private static MatchDay arsenal(String prices) {
        return MatchDay.game(MatchDay.PREMIER_LEAGUE, "Arsenal", "Leeds United", "2022-10-01T11:30:00Z",
                        MarketType.H2H, MatchDay.SIX)
                .row(Outcome.HOME, 2.141, .02, prices);
    }
}
