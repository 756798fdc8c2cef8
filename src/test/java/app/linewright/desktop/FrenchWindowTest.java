package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.PreparedBoards;
import app.linewright.feeds.file.CellFault;
import app.linewright.feeds.file.DateForm;
import app.linewright.feeds.file.ImportProblem;
import app.linewright.feeds.file.RowFault;
import app.linewright.feeds.http.Silence;
import app.linewright.feeds.oddsapi.OddsApiFeed;
import app.linewright.feeds.oddsapi.OddsApiProblem;
import app.linewright.store.StoreFailure;
import app.linewright.store.StoredFailures;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.skin.DatePickerSkin;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The window in French, once it was chosen. */
class FrenchWindowTest extends WindowTest {
    @Start
    void start(Stage shown) {
        prepare(shown);
    }

    @Test
    void theWindowSpeaksTheChosenLanguage(FxRobot robot) {
        preferences.with("window/language", "french");
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);
        shoot("french-board");
        shoot("french-board", false, 1100, 700);

        assertThat(text(robot, "#title")).isEqualTo("Cotes");
        assertThat(text(robot, "#subtitle")).isEqualTo("7 matchs, 21 issues, dont 2 à plus de 2\u00a0% d’avantage");
        assertThat(text(robot, ".day-title")).isEqualTo("samedi 1 octobre");
        assertThat(text(robot, ".lw-best")).matches("\\d+,\\d\\d");

        robot.interact(() -> {
            var calendar = (DatePickerSkin) robot.lookup("#day").queryAs(DatePicker.class).getSkin();
            assertThat(calendar.getPopupContent().lookupAll(".spinner-label"))
                    .extracting(label -> ((Label) label).getText()).contains("Octobre");
        });

        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        waitFor(robot, "#textSize");
        shoot("french-settings");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        waitFor(robot, ".palette");
        shoot("french-palette");
    }

    @Test
    void aDayOfALongMonthHasRoomInItsField(FxRobot robot) {
        preferences.with("window/language", "french");
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);

        robot.interact(() -> robot.lookup("#day").queryAs(DatePicker.class).setValue(LocalDate.of(2026, 9, 23)));
        until(() -> !robot.lookup("#message").queryAll().isEmpty());

        assertThat(robot.lookup("#day").queryAs(DatePicker.class).getEditor().getText())
                .isEqualTo("mer. 23 sept. 2026");
        robot.interact(() -> assertThat(RoomWalk.faults(stage.getScene().getRoot())).isEmpty());
    }

    @Test
    void whatCannotBeDoneIsSaidInTheChosenLanguage(FxRobot robot) {
        preferences.with("window/language", "french");
        refresher.watch(OddsApiFeed.KEY, Optional.empty());
        refresher.failing(new OddsApiProblem.Unreachable("/v4/sports", new Silence.NobodyThere("api.example.com")));
        var importer = new PreparedImporter().problems(
                problem(12, "Date", "31/02/2023", new CellFault.NoDate(DateForm.DAY_FIRST)),
                problem(88, "HomeTeam", "Brentfrod", new CellFault.NearlyTeam("Premier League", "Brentford")),
                problem(214, "PSH", "2,1o", CellFault.Plain.NO_PRICE));
        open(PreparedBoards.season(), importer);
        waitForRows(robot, 22);

        robot.push(KeyCode.F5);
        until(() -> text(robot, "#bannerLead").equals("The Odds API n’a pas répondu."));
        assertThat(text(robot, "#bannerText")).isEqualTo("The Odds API est injoignable\u00a0: rien ne répond à"
                + " api.example.com. Actualisez plus tard.");
        shoot("french-feed-failed");

        importChosen(robot);
        waitFor(robot, "#report");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        waitFor(robot, "#problems");
        assertThat(texts(robot, "#problems")).contains(
                "«\u00a031/02/2023\u00a0» n’est pas une date telle que 09/08/2019.",
                "«\u00a0Brentfrod\u00a0» n’est pas une équipe de Premier League\u00a0; s’agit-il de Brentford\u00a0?",
                "«\u00a02,1o\u00a0» n’est pas une cote.");
        shoot("french-imports");

        importer.failing(StoredFailures.of(StoreFailure.Kind.DISK_FULL, false));
        importChosen(robot);
        until(() -> text(robot, ".strip-text").startsWith("La dernière modification n’est pas enregistrée, car le"));

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        waitFor(robot, "#card-converter");
        robot.clickOn("#converter-price").push(KeyCode.CONTROL, KeyCode.A).write("0x5");
        assertThat(texts(robot, "#card-converter")).anyMatch(text -> text.startsWith(
                "Cote\u00a0: «\u00a00x5\u00a0» n’est pas une cote\u00a0: 2,10, "));
        shoot("french-calculators");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        waitFor(robot, "#values");
        shoot("french-value");
    }

    private static ImportProblem problem(long line, String column, String value, CellFault fault) {
        return new ImportProblem(
                "E0_2223.csv", line, column, value, new RowFault.Cell(value, fault),
                ImportProblem.Effect.CELL_LEFT_OUT);
    }

    private static List<String> texts(FxRobot robot, String query) {
        return robot.lookup(query).lookup((Node node) -> node instanceof Labeled).<Labeled>queryAllAs(Labeled.class)
                .stream().map(Labeled::getText).toList();
    }
}
