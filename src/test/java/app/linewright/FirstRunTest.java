package app.linewright;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.cli.Here;
import app.linewright.desktop.Workstation;
import app.linewright.desktop.kit.Words;
import app.linewright.feeds.http.Transport;
import app.linewright.feeds.oddsapi.OddsApi;
import app.linewright.feeds.oddsapi.PlayedGames;
import app.linewright.feeds.oddsapi.PlayedOddsApi;
import app.linewright.store.Keyring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole program on a fresh home: each choice of the welcome ends on a filled board in under ten seconds. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX sets the fields up before each test.
class FirstRunTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    @TempDir
    private Path folder;

    private PlayedOddsApi provider;
    private Workstation workstation;

    @Start
    void start(Stage stage) throws Exception {
        provider = new PlayedOddsApi();
        new PlayedGames(provider, NOW.minusSeconds(20));
        var outside = new Outside(
                new Here(() -> NOW, LONDON),
                Map.of(),
                new OddsApi.Reach(provider.host(), Transport.Limits.USUAL, _ -> { }),
                Keyring.NONE);
        workstation = new Workstation(() -> NOW, LONDON, new Words(Locale.ENGLISH), (_, _) -> List.of(season()));
        workstation.show(stage, () -> Launcher.opening(folder.resolve("home"), outside));
    }

    @AfterEach
    void close() {
        workstation.close();
        provider.close();
    }

    @Test
    void theDemoLeague(FxRobot robot, TestReporter reporter) {
        until(() -> visible(robot, "#demo"));
        var begun = System.nanoTime();

        robot.write("1");

        until(() -> rows(robot) > 0);
        tell(reporter, begun);
        assertThat(robot.lookup("#simulated").queryAs(Node.class).isVisible()).isTrue();
    }

    @Test
    void aFile(FxRobot robot, TestReporter reporter) {
        until(() -> visible(robot, "#demo"));
        var begun = System.nanoTime();

        robot.write("2");
        until(() -> robot.lookup("#acceptPreview").tryQuery().filter(Node::isFocused).isPresent());
        assertThat(rows(robot)).isZero();
        robot.push(KeyCode.ENTER);

        until(() -> rows(robot) > 0);
        tell(reporter, begun);
    }

    @Test
    void aKeyWithoutAKeyringHoldsUntilTheEndAndThatIsSaid(FxRobot robot, TestReporter reporter) {
        until(() -> visible(robot, "#demo"));
        robot.write("3");
        until(() -> robot.lookup("#key").queryAs(TextField.class).isFocused());
        robot.write("canary0123456789abcdef0123456789");
        var begun = System.nanoTime();

        robot.push(KeyCode.ENTER);

        until(() -> robot.lookup("#wordText").queryAs(Labeled.class).getText()
                .contains("only until the window is closed"));
        robot.push(KeyCode.ENTER);
        until(() -> rows(robot) > 0);
        tell(reporter, begun);
        assertThat(robot.lookup("#simulated").queryAs(Node.class).isVisible()).isFalse();
        assertThat(robot.lookup("#feedsStatus").queryAs(Labeled.class).getText())
                .isEqualTo("The Odds API: only by hand");
    }

    /** A season of 380 matches in the columns of football-data.co.uk. */
    private Path season() {
        var teams = List.of(
                "Arsenal", "Aston Villa", "Brentford", "Brighton", "Burnley", "Chelsea", "Everton", "Fulham", "Leeds",
                "Leicester", "Liverpool", "Man City", "Man United", "Newcastle", "Norwich", "Southampton", "Tottenham",
                "Watford", "West Ham", "Wolves");
        var rows = new StringBuilder("Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,FTR,B365H,B365D,B365A,PSH,PSD,PSA\n");
        for (var home : teams) {
            for (int round = 1; round < teams.size(); round++) {
                var away = teams.get((teams.indexOf(home) + round) % teams.size());
                rows.append("E0,").append(LocalDate.of(2021, 8, 14).plusDays(7L * round).format(DAY))
                        .append(",15:00,").append(home).append(',').append(away)
                        .append(",1,0,H,2.1,3.4,3.5,2.12,3.5,3.62\n");
            }
        }
        try {
            return Files.writeString(folder.resolve("E0_2122.csv"), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tell(TestReporter reporter, long begun) {
        var took = Duration.ofNanos(System.nanoTime() - begun);
        reporter.publishEntry("took", took.toMillis() + " ms");
        assertThat(took).isLessThan(Duration.ofSeconds(10));
    }

    private static boolean visible(FxRobot robot, String query) {
        return robot.lookup(query).queryAll().stream().anyMatch(Node::isVisible);
    }

    private static int rows(FxRobot robot) {
        return robot.lookup("#prices").queryAll().stream()
                .mapToInt(table -> ((TableView<?>) table).getItems().size())
                .sum();
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            throw new AssertionError("The window does not come to show what was waited for.", e);
        }
    }
}
