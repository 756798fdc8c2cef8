package app.linewright.desktop.tour;

import static app.linewright.desktop.tour.Camera.fx;
import static app.linewright.desktop.tour.Camera.still;
import static app.linewright.desktop.tour.Camera.until;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** A screen, or a state of one, in the order of the tour: the later ones change what is stored and when it is. */
enum Screen {
    WELCOME(Home.FRESH),
    WELCOME_KEY(Home.FRESH),
    BOARD(Home.FILLED),
    BOARD_WIDE(Home.FILLED),
    DETAILS(Home.FILLED),
    DETAILS_BOOKS(Home.FILLED),
    VALUE(Home.FILLED),
    ARBITRAGE(Home.FILLED),
    MIDDLES(Home.FILLED),
    CALCULATORS(Home.FILLED),
    SETTINGS(Home.FILLED),
    PALETTE(Home.FILLED),
    BOARD_EMPTY(Home.FILLED),
    BOARD_LOADING(Home.FILLED),
    BOARD_ERROR(Home.FILLED),
    TOAST(Home.FILLED),
    IMPORTS_EMPTY(Home.FILLED),
    PREVIEW(Home.FILLED),
    QUESTION(Home.FILLED),
    IMPORTS_REPORT(Home.FILLED),
    MAPPING(Home.FILLED),
    BOARD_STALE(Home.FILLED),
    REFUSED(Home.REFUSED);

    /** Which window it is shown in. */
    enum Home {
        FRESH("#demo"),
        FILLED("#prices"),
        REFUSED("#close");

        private final String door;

        Home(String door) {
            this.door = door;
        }

        /** Waits until the window shows what it begins with. */
        void enter(Visit visit) {
            if (this == FILLED) {
                visit.league("Demo League");
                visit.awaitLines(door);
            } else {
                visit.awaitSeen(door);
            }
            visit.rest();
        }

        /** Goes back to what the window begins with. */
        void back(Visit visit) {
            if (this == FILLED) {
                visit.press("#panel-board");
            }
        }
    }

    /** When the games start that are shown first. */
    private static final String SOON = "12:10";

    /** The same, when the prices are old. */
    private static final String LATER = "12:50";

    private final Home home;

    Screen(Home home) {
        this.home = home;
    }

    /** Its name in pictures. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Home home() {
        return home;
    }

    void take(Visit visit, Camera camera, Scenery scenery) throws IOException {
        home.enter(visit);
        show(visit, camera, scenery);
        home.back(visit);
    }

    private void show(Visit visit, Camera camera, Scenery scenery) throws IOException {
        switch (this) {
            case WELCOME -> welcome(visit, camera, "welcome");
            case WELCOME_KEY -> welcomeKey(visit, camera);
            case BOARD -> board(visit, camera);
            case BOARD_WIDE -> boardWide(visit, camera);
            case DETAILS -> details(visit, camera, "details", 0);
            case DETAILS_BOOKS -> details(visit, camera, "details-books", 1);
            case VALUE -> opportunities(visit, camera, "value", 0, "#values");
            case ARBITRAGE -> opportunities(visit, camera, "arbitrage", 1, "#bets");
            case MIDDLES -> opportunities(visit, camera, "middles", 2, "#bets");
            case CALCULATORS -> panel(visit, camera, "calculators", "calculators");
            case SETTINGS -> settings(visit, camera);
            case PALETTE -> palette(visit, camera);
            case BOARD_EMPTY -> boardEmpty(visit, camera, scenery);
            case BOARD_LOADING -> boardLoading(visit, camera, scenery);
            case BOARD_ERROR -> boardError(visit, camera);
            case TOAST -> toast(visit, camera);
            case IMPORTS_EMPTY -> panel(visit, camera, "imports", "imports-empty");
            case PREVIEW -> preview(visit, camera, scenery);
            case QUESTION -> question(visit, camera);
            case IMPORTS_REPORT -> importsReport(visit, camera, scenery);
            case MAPPING -> mapping(visit, camera, scenery);
            case BOARD_STALE -> boardStale(visit, camera, scenery);
            case REFUSED -> camera.shoot("refused", visit.stage());
        }
    }

    private static void welcomeKey(Visit visit, Camera camera) throws IOException {
        visit.press("#enterKey");
        still();
        welcome(visit, camera, "welcome-key");
    }

    /** The theme that is chosen there is the one of the picture. */
    private static void welcome(Visit visit, Camera camera, String name) throws IOException {
        camera.shoot(name, visit.stage(), variant -> visit.segment("#theme", variant.dark() ? 1 : 0));
        visit.segment("#theme", 0);
    }

    private static void board(Visit visit, Camera camera) throws IOException {
        visit.select("#prices", visit.scrollTo(SOON));
        camera.shoot("board", visit.stage(), _ -> visit.settleOn(SOON));
    }

    /** Where there is room, the values stand beside the prices. */
    private static void boardWide(Visit visit, Camera camera) throws IOException {
        visit.select("#prices", visit.scrollTo(SOON));
        camera.shoot("board-wide", visit.stage(), Variant.WIDE, _ -> {
            visit.awaitSeen("#valueList .value-bar");
            visit.settleOn(SOON);
        });
    }

    private static void details(Visit visit, Camera camera, String name, int tab) throws IOException {
        visit.select("#prices", visit.scrollTo(SOON));
        visit.press("#detailsToggle");
        visit.awaitSeen("#chart");
        visit.segment("#tabs", tab);
        still();
        camera.shoot(name, visit.stage(), _ -> visit.settleOn(SOON));
        visit.press("#detailsToggle");
    }

    private static void opportunities(Visit visit, Camera camera, String name, int kind, String table)
            throws IOException {
        visit.press("#panel-value");
        visit.segment("#kind", kind);
        visit.awaitLines(table);
        camera.shoot(name, visit.stage());
    }

    private static void panel(Visit visit, Camera camera, String panel, String name) throws IOException {
        visit.press("#panel-" + panel);
        still();
        camera.shoot(name, visit.stage());
    }

    /** What is chosen there is what the picture shows. */
    private static void settings(Visit visit, Camera camera) throws IOException {
        visit.press("#panel-settings");
        visit.awaitSeen("#textSize");
        camera.shoot("settings", visit.stage(), variant -> visit.look(variant.dark(), variant.text()));
        visit.look(false, 100);
    }

    private static void palette(Visit visit, Camera camera) throws IOException {
        visit.press("#search");
        visit.awaitSeen("#field");
        fx(() -> {
            visit.node("#field", TextField.class).setText("ma");
            visit.node("#field", TextField.class).end();
            return true;
        });
        still();
        camera.shoot("palette", visit.stage());
        fx(() -> {
            visit.node("#field", TextField.class).fireEvent(Keys.escape());
            return true;
        });
    }

    /** A day on which nobody plays. */
    private static void boardEmpty(Visit visit, Camera camera, Scenery scenery) throws IOException {
        var today = LocalDate.ofInstant(scenery.clock().instant(), scenery.zone());
        day(visit, today.plusDays(365));
        visit.awaitSeen("#offer-other-day");
        camera.shoot("board-empty", visit.stage());
        day(visit, today);
        visit.awaitGames();
    }

    private static void day(Visit visit, LocalDate day) {
        fx(() -> {
            visit.node("#day", DatePicker.class).setValue(day);
            return true;
        });
    }

    private static void boardLoading(Visit visit, Camera camera, Scenery scenery) throws IOException {
        visit.boards().hold();
        visit.segment("#span", 1);
        visit.awaitSeen("#cancel");
        scenery.elapse().accept(Duration.ofMillis(1200));
        until("the time that reading took", () -> visit.node("#footTook", Label.class)
                .getText().contains("1"));
        camera.shoot("board-loading", visit.stage());
        visit.boards().release();
        visit.awaitGames();
        visit.segment("#span", 0);
    }

    private static void boardError(Visit visit, Camera camera) throws IOException {
        visit.boards().fail(Optional.of(
                "The database file cannot be read at block 1,204. Nothing was changed. Run “linewright\u00a0doctor”."));
        visit.segment("#market", 1);
        visit.awaitSeen("#offer-again");
        camera.shoot("board-error", visit.stage());
        visit.boards().fail(Optional.empty());
        visit.segment("#market", 0);
        visit.awaitGames();
    }

    private static void toast(Visit visit, Camera camera) throws IOException {
        visit.preferences().full(true);
        visit.segment("#format", 1);
        visit.awaitSeen(".toast");
        camera.shoot("toast", visit.stage());
        visit.preferences().full(false);
        visit.press(".toast .button");
        visit.segment("#format", 0);
    }

    /** Of two files one is taken, but for a few cells, and the other waits to be explained. */
    private static void preview(Visit visit, Camera camera, Scenery scenery) throws IOException {
        visit.choose(scenery.season(), scenery.unexplained());
        visit.press("#importFile");
        visit.awaitAgreeable();
        camera.shootDialog("preview", visit.stage(), visit.awaitDialog());
        visit.dismissDialogs();
        visit.choose(scenery.season());
    }

    private static void question(Visit visit, Camera camera) throws IOException {
        visit.importer().hold();
        visit.press("#importFile");
        visit.agree();
        visit.awaitSeen("#strip");
        visit.requestClose();
        camera.shootDialog("question", visit.stage(), visit.awaitDialog());
        visit.dismissDialogs();
        visit.importer().release();
        visit.awaitSeen("#report");
        visit.press("#dismiss");
    }

    private static void importsReport(Visit visit, Camera camera, Scenery scenery) throws IOException {
        visit.choose(scenery.season());
        visit.press("#importFile");
        visit.agree();
        visit.awaitSeen("#report");
        visit.press("#report");
        visit.awaitSeen("#problems");
        camera.shoot("imports-report", visit.stage());
    }

    private static void mapping(Visit visit, Camera camera, Scenery scenery) throws IOException {
        visit.choose(scenery.unexplained());
        visit.press("#importFile");
        camera.shootDialog("mapping", visit.stage(), visit.awaitDialog());
        visit.dismissDialogs();
    }

    private static void boardStale(Visit visit, Camera camera, Scenery scenery) throws IOException {
        scenery.elapse().accept(Duration.ofMinutes(42));
        visit.press("#refresh");
        visit.awaitSeen("#banner");
        camera.shoot("board-stale", visit.stage(), _ -> visit.settleOn(LATER));
    }
}
