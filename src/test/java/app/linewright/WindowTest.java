package app.linewright;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.cli.Here;
import app.linewright.desktop.Opening;
import app.linewright.desktop.Workstation;
import app.linewright.desktop.board.LeagueChoice;
import app.linewright.desktop.kit.Words;
import app.linewright.feeds.oddsapi.OddsApi;
import app.linewright.store.Attempt;
import app.linewright.store.Keyring;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** The whole program behind its window, from a fresh home on. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX sets the fields up before each test.
class WindowTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String MATCHES = """
            Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,FTR,B365H,B365D,B365A,PSH,PSD,PSA
            E0,09/08/2019,20:00,Everton,Norwich,3,0,H,1.62,4,5.5,1.64,4.12,5.68
            E0,10/08/2019,12:30,West Ham,Arsenal,1,3,A,3.9,3.8,1.9,4.02,3.86,1.93
            E0,10/08/2019,15:00,Bournemouth,Watford,2,2,D,2.25,3.4,3.1,2.29,3.52,3.1o
            E0,31/02/2020,15:00,Burnley,Chelsea,1,0,H,4.4,3.6,1.83,4.57,3.74,1.85
            """;

    @TempDir
    private Path folder;

    private Path file;
    private Workstation workstation;
    private Stage stage;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        file = Files.writeString(folder.resolve("E0.csv"), MATCHES);
        workstation = new Workstation(() -> NOW, LONDON, new Words(Locale.ENGLISH), (_, _) -> List.of(file));
        workstation.show(stage, () -> opening(folder.resolve("home")));
    }

    @AfterEach
    void close() {
        workstation.close();
    }

    @Test
    void aFreshHomeIsFilledFilteredAndAddedTo(FxRobot robot) {
        waitForNode(robot, "#look");
        robot.push(KeyCode.ESCAPE);
        waitForNode(robot, "#offer-sample");
        robot.clickOn("#offer-sample");
        waitForRows(robot);
        assertThat(robot.lookup("#simulated").queryAs(Node.class).isVisible()).isTrue();
        assertThat(text(robot, "#subtitle")).contains("events");

        robot.push(KeyCode.CONTROL, KeyCode.O);
        until(() -> robot.lookup("#acceptPreview").tryQuery().filter(Node::isFocused).isPresent());
        robot.push(KeyCode.ENTER);
        waitForNode(robot, "#report");
        robot.clickOn("#report");
        waitForNode(robot, "#problems");
        assertThat(robot.lookup("#problems").queryTableView().getItems()).hasSizeGreaterThanOrEqualTo(2);

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        waitForNode(robot, "#league");
        until(() -> choose(robot.lookup("#league").queryAs(ComboBox.class), "Premier League"));
        robot.interact(() -> robot.lookup("#day").queryAs(DatePicker.class).setValue(LocalDate.of(2019, 8, 10)));
        waitForRows(robot);
        until(() -> text(robot, "#subtitle").startsWith("2 events, 6 selections"));
        assertThat(robot.lookup("#simulated").queryAs(Node.class).isVisible()).isFalse();

        robot.clickOn("#previous");
        until(() -> text(robot, "#subtitle").startsWith("1 event, 3 selections"));
    }

    @Test
    void aSecondWindowOnTheSameHomeSaysThatItIsTaken(FxRobot robot) throws Exception {
        waitForNode(robot, "#look");
        var second = new Workstation(() -> NOW, LONDON, new Words(Locale.ENGLISH), (_, _) -> List.of());
        var other = WaitForAsyncUtils.asyncFx(() -> {
            var window = new Stage();
            second.show(window, () -> opening(folder.resolve("home")));
            return window;
        }).get();

        until(() -> other.getScene().lookup("#close") != null);

        assertThat(((Labeled) other.getScene().lookup(".message-text")).getText()).contains("home");
        robot.interact(other::hide);
        second.close();
    }

    private static Opening opening(Path home) {
        var outside = new Outside(new Here(() -> NOW, LONDON), Map.of(), OddsApi.Reach.USUAL, Keyring.NONE);
        return switch (Linewright.open(home, outside)) {
            case Attempt.Done<Linewright>(Linewright open) -> new Opening.Opened(open.desk());
            case Attempt.Refused<Linewright>(var refusal) ->
                new Opening.Refused(refusal);
        };
    }

    private static void waitForNode(FxRobot robot, String query) {
        until(() -> robot.lookup(query).queryAll().stream().anyMatch(Node::isVisible));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void waitForRows(FxRobot robot) {
        until(() -> robot.lookup("#prices").queryAll().stream()
                .anyMatch(table -> !((TableView<?>) table).getItems().isEmpty()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            throw new AssertionError("The window does not come to show what was waited for.", e);
        }
    }

    private static boolean choose(ComboBox<?> leagues, String title) {
        for (int i = 0; i < leagues.getItems().size(); i++) {
            if (leagues.getItems().get(i) instanceof LeagueChoice choice && choice.title().equals(title)) {
                leagues.getSelectionModel().select(i);
                return true;
            }
        }
        return false;
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }
}
