package app.linewright;

import static app.linewright.feeds.oddsapi.PlayedOddsApi.status;
import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.cli.Here;
import app.linewright.cli.Terminal;
import app.linewright.desktop.Shots;
import app.linewright.desktop.Workstation;
import app.linewright.desktop.board.LeagueChoice;
import app.linewright.desktop.board.MarketChoice;
import app.linewright.desktop.kit.Segments;
import app.linewright.desktop.kit.Words;
import app.linewright.feeds.http.Transport;
import app.linewright.feeds.oddsapi.OddsApi;
import app.linewright.feeds.oddsapi.PlayedGames;
import app.linewright.feeds.oddsapi.PlayedOddsApi;
import app.linewright.store.Keyring;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole program behind its window, on a home that watches a played Odds API. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX sets the fields up before each test.
class OddsApiWindowTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @TempDir
    private Path folder;

    private volatile Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private PlayedOddsApi provider;
    private PlayedGames games;
    private Workstation workstation;
    private Stage stage;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        provider = new PlayedOddsApi();
        games = new PlayedGames(provider, now.minusSeconds(20));
        var outside = new Outside(
                new Here(() -> now, LONDON),
                Map.of("LINEWRIGHT_ODDS_API_KEY", "canary0123456789abcdef0123456789"),
                new OddsApi.Reach(provider.host(), Transport.Limits.USUAL, _ -> { }),
                Keyring.NONE);
        var home = folder.resolve("home");
        var said = new StringWriter();
        var terminal = new Terminal(
                new PrintWriter(said, true), new PrintWriter(said, true), OptionalInt.empty(), false, false);
        int exitCode = Launcher.run(terminal, outside, "refresh", "--feed", "odds_api", "--league", "nfl,nba,mlb,epl",
                "--props", "player_points", "--watch", "hand", "--budget", "100000", "--home", home.toString());
        assertThat(exitCode).as(said.toString()).isZero();
        Launcher.run(terminal, outside, "quota", "--budget", "100000", "--home", home.toString());
        workstation = new Workstation(() -> now, LONDON, new Words(Locale.ENGLISH), (_, _) -> List.of());
        workstation.show(stage, () -> Launcher.opening(home, outside));
    }

    @AfterEach
    void close() {
        workstation.close();
        provider.close();
    }

    @Test
    void theMenuBringsNewPricesAndWhenTheCreditsEndTheOldOnesStay(FxRobot robot) {
        until(() -> rows(robot) > 0);
        assertThat(text(robot, "#feedsStatus")).isEqualTo("The Odds API: only by hand");
        choose(robot, "Premier League");
        until(() -> rows(robot) == 1 + 3);
        assertThat(robot.lookup("#simulated").queryAs(Node.class).isVisible()).isFalse();
        int asked = provider.asked().size();

        now = now.plusSeconds(60);
        games.quoted("-125", now.minusSeconds(5));
        robot.clickOn("#feedsStatus");
        until(() -> robot.lookup(".context-menu").tryQuery().isPresent());
        robot.clickOn("Refresh now");
        until(() -> provider.asked().size() >= asked + 4 + 3);
        until(() -> shown(robot).contains("1.80"));
        shoot(robot, "odds-api-epl");

        show(robot, "NFL", LocalDate.of(2026, 11, 22));
        until(() -> rows(robot) == 1 + 2);
        shoot(robot, "odds-api-nfl");
        show(robot, "NBA", LocalDate.of(2026, 11, 22));
        until(() -> rows(robot) == 1 + 2);
        show(robot, "MLB", LocalDate.of(2026, 11, 21));
        until(() -> rows(robot) == 1 + 2);
        robot.interact(() -> players(robot.lookup("#market").queryAs(Segments.class)));
        until(() -> shown(robot).contains("Rafael Devers"));
        show(robot, "Premier League", LocalDate.of(2026, 11, 21));
        until(() -> shown(robot).contains("Bukayo Saka"));
        shoot(robot, "odds-api-players");

        now = now.plusSeconds(600);
        provider.otherwise(_ -> status(401, "{\"error_code\": \"OUT_OF_USAGE_CREDITS\"}").build());
        robot.push(KeyCode.F5);
        until(() -> robot.lookup("#bannerText").tryQueryAs(Labeled.class).isPresent()
                && text(robot, "#bannerText").contains("no credits of The Odds API left this month"));
        assertThat(shown(robot)).contains("Bukayo Saka", "1.80");
        shoot(robot, "odds-api-spent");
    }

    @SuppressWarnings("unchecked")
    private static void players(Segments<?> markets) {
        ((Segments<MarketChoice>) markets).valueProperty().set(MarketChoice.PROPS);
    }

    private void show(FxRobot robot, String league, LocalDate day) {
        choose(robot, league);
        robot.interact(() -> robot.lookup("#day").queryAs(DatePicker.class).setValue(day));
    }

    private void shoot(FxRobot robot, String name) {
        robot.interact(() -> {
            stage.setWidth(1440);
            stage.setHeight(900);
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Shots.take(stage.getScene(), name));
    }

    private static void choose(FxRobot robot, String title) {
        until(() -> {
            var leagues = robot.lookup("#league").queryAs(ComboBox.class);
            for (int i = 0; i < leagues.getItems().size(); i++) {
                if (leagues.getItems().get(i) instanceof LeagueChoice choice && choice.title().equals(title)) {
                    leagues.getSelectionModel().select(i);
                    return true;
                }
            }
            return false;
        });
    }

    /** How many lines the table has, that of the day included. */
    private static int rows(FxRobot robot) {
        return robot.lookup("#prices").<TableView<?>>tryQuery().map(table -> table.getItems().size()).orElse(0);
    }

    /** Every line of the table, in words. */
    private static String shown(FxRobot robot) {
        return robot.lookup("#prices").queryTableView().getItems().toString();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            throw new AssertionError("The window does not come to show what was waited for.", e);
        }
    }
}
