package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.MatchDay;
import app.linewright.desktop.board.PreparedBoards;
import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Sportsbook;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumnBase;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Twenty books where there is room for few: what tells of a selection stays, the books go sideways past it. */
class BooksWindowTest extends WindowTest {
    private static final List<Sportsbook> TWENTY = IntStream.rangeClosed(1, 20)
            .mapToObj(i -> new Sportsbook(
                    new BookKey("book_%02d".formatted(i)), "Book %02d".formatted(i), "B%02d".formatted(i),
                    Sportsbook.Kind.SOFT))
            .toList();

    @Start
    void start(Stage shown) {
        prepare(shown);
    }

    @Test
    void theBooksGoSidewaysAndTheRestStaysByKeysAndButtons(FxRobot robot) {
        openTwenty(robot, 1100);
        assertThat(frozen(robot)).containsExactly("start", "selection", "best", "fair", "edge", "age");
        int room = books(robot).size();
        assertThat(room).isBetween(4, 8);
        assertThat(books(robot).getFirst()).isEqualTo("price-book_01");
        shoot("books");

        resize(false, 1100, 700);
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().select(2);
        });
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        until(() -> books(robot).getFirst().equals("price-book_03"));
        assertThat(frozen(robot)).containsExactly("start", "selection", "best", "fair", "edge", "age");
        assertThat(table(robot).getSelectionModel().getSelectedIndex()).isEqualTo(2);
        robot.push(KeyCode.LEFT);
        until(() -> books(robot).getFirst().equals("price-book_02"));

        var after = robot.lookup("#books-after").queryAs(Node.class);
        assertThat(after.getAccessibleText()).isEqualTo(
                "Books further right; now %d to %d of 20".formatted(2, 1 + room));
        for (int i = 0; i < 5; i++) {
            robot.clickOn("#books-after");
        }
        until(() -> books(robot).getLast().equals("price-book_20"));
        assertThat(books(robot)).hasSize(room);
        assertThat(after.isDisabled()).isTrue();
        shoot("books-last", false, 1100, 700);
        shoot("books-last", true, 1100, 700);
    }

    @Test
    void noColumnStandsBeyondTheEdge(FxRobot robot) {
        for (int width : List.of(1100, 1280, 1440)) {
            openTwenty(robot, width);
            robot.interact(() -> {
                table(robot).layout();
                assertThat(robot.lookup(".scroll-bar").queryAllAs(ScrollBar.class).stream()
                                .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL && bar.isVisible()))
                        .as("a bar to scroll sideways at %d", width)
                        .isEmpty();
            });
        }
    }

    @Test
    void whereAllHaveRoomThereIsNoPager(FxRobot robot) {
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);
        resize(false, 1100, 700);

        assertThat(robot.lookup("#books-after").queryAs(Node.class).getParent().isVisible()).isFalse();
        assertThat(books(robot)).hasSize(6);
    }

    private void openTwenty(FxRobot robot, int width) {
        if (robot.lookup("#prices").queryAll().isEmpty()) {
            var prices = IntStream.rangeClosed(1, 20).mapToObj(i -> "2.%02d".formatted(i))
                    .collect(Collectors.joining(" "));
            open(new PreparedBoards().with(
                    MatchDay.game(MatchDay.PREMIER_LEAGUE, "Arsenal", "Leeds United", "2022-10-01T11:30:00Z",
                                    MarketType.H2H, TWENTY)
                            .row(Outcome.HOME, 2.141, .02, prices)
                            .row(Outcome.DRAW, 3.620, .04, prices)
                            .row(Outcome.AWAY, 3.895, .03, prices)), new PreparedImporter());
            waitForRows(robot, 4);
        }
        resize(false, width, 700);
    }

    private static List<String> ids(FxRobot robot) {
        return table(robot).getColumns().stream().map(TableColumnBase::getId).toList();
    }

    private static List<String> books(FxRobot robot) {
        return ids(robot).stream().filter(id -> id.startsWith("price-")).toList();
    }

    private static List<String> frozen(FxRobot robot) {
        return ids(robot).stream().takeWhile(id -> !id.startsWith("price-")).toList();
    }
}
