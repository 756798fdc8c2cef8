package app.linewright.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX sets the field up before each test.
class TextCellTest {
    private static final String LONG = "No team of the Premier League is called “Brentfrod”; the nearest is Brentford.";

    private TableColumn<String, String> column;

    @Start
    void start(Stage stage) {
        column = new TableColumn<>();
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
        column.setCellFactory(_ -> new TextCell<>());
        column.setPrefWidth(700);
        var table = new TableView<String>();
        table.getColumns().add(column);
        table.getItems().addAll(LONG, "No.");
        stage.setScene(new Scene(table, 800, 200));
        stage.show();
    }

    @Test
    void onlyATextThatIsCutHasATooltip(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(cell(robot, LONG).getTooltip()).isNull();

        robot.interact(() -> column.setPrefWidth(120));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(cell(robot, LONG).getTooltip()).extracting(Tooltip::getText).isEqualTo(LONG);
        assertThat(cell(robot, "No.").getTooltip()).isNull();
    }

    private static Labeled cell(FxRobot robot, String text) {
        return robot.lookup(".table-cell").queryAllAs(Labeled.class).stream()
                .filter(cell -> text.equals(cell.getText()))
                .findFirst()
                .orElseThrow();
    }
}
