package app.linewright;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.cli.Here;
import app.linewright.desktop.Desk;
import app.linewright.desktop.Opening;
import app.linewright.desktop.Workstation;
import app.linewright.desktop.board.BoardSource;
import app.linewright.desktop.feeds.Refresher;
import app.linewright.desktop.kit.Words;
import app.linewright.feeds.demo.DemoLeague;
import app.linewright.feeds.live.FeedTrouble;
import app.linewright.feeds.live.RefreshReport;
import app.linewright.feeds.oddsapi.OddsApi;
import app.linewright.store.Keyring;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole program with a fault in one of its parts: the window says so once, writes it down, and goes on. */
@ExtendWith(ApplicationExtension.class)
@Tag("slow")
@SuppressWarnings("NullAway.Init") // TestFX sets the fields up before each test.
class FaultyPartsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String KEPT = "The prices could not be read again. The last ones stay.";

    @TempDir
    private Path home;

    private volatile boolean unreadable;
    private volatile boolean unspeakable;
    private final AtomicInteger refreshes = new AtomicInteger();
    private Stage stage;
    private ProgramWindow window;
    private Workstation workstation;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = new ProgramWindow(shown);
        workstation = new Workstation(() -> NOW, LONDON, new Words(Locale.ENGLISH), (_, _) -> List.of());
        var outside = new Outside(new Here(() -> NOW, LONDON), Map.of(), OddsApi.Reach.USUAL, Keyring.NONE);
        workstation.show(stage, () -> {
            var desk = ((Opening.Opened) Launcher.opening(home, outside)).desk();
            desk.refresher().watch(DemoLeague.KEY, Optional.empty());
            desk.refresher().refresh(DemoLeague.KEY);
            return new Opening.Opened(withFaultsIn(desk));
        });
    }

    @AfterEach
    void close() {
        workstation.close();
    }

    @Test
    void aFaultWhileReadingIsSaidThePricesStayAndAreReadAgainWhenItIsGone() throws IOException {
        int rows = shown();

        unreadable = true;
        window.push(KeyCode.F5);
        window.until(() -> window.said("#bannerLead").equals(KEPT));
        assertThat(window.said("#bannerText")).isEqualTo(
                "The program has a fault (The prices of a market are missing.): report this with the log.");
        assertThat(window.rows()).isEqualTo(rows);
        window.shoot("fault-in-reading");
        WaitForAsyncUtils.sleep(11, TimeUnit.SECONDS);
        assertThat(window.said("#bannerLead")).isEqualTo(KEPT);
        assertThat(logged("{} failed.", "Reading the board")).isEqualTo(1);
        assertThat(logged("{} failed again", "Reading the board")).isPositive();

        unreadable = false;
        window.until(() -> window.said("#bannerLead").isEmpty());
        assertThat(window.rows()).isEqualTo(rows);
    }

    @Test
    void aViewModelThatThrowsIsSaidOnceAndTheWindowGoesOn() throws IOException {
        int rows = shown();

        unspeakable = true;
        for (int asked = 1; asked <= 3; asked++) {
            int now = asked;
            window.push(KeyCode.F5);
            window.until(() -> refreshes.get() == now && !window.said("#feedsStatus").startsWith("Asking"));
        }
        window.until(() -> window.count(".toast") == 1);
        assertThat(window.said(".toast .label")).isEqualTo("The window has a fault and goes on; what is stored is not"
                + " touched. It is in the log: Nothing can be said of this.");
        window.shoot("fault-in-window");
        window.clickOn(".toast .icon-button");
        assertThat(window.count(".toast")).isZero();
        assertThat(logged("The window has a fault, and goes on.")).isEqualTo(1);

        unspeakable = false;
        window.push(KeyCode.F5);
        window.until(() -> refreshes.get() == 4 && window.said("#tasksStatus").equals("Tasks done"));
        window.clickOn("Spread");
        window.clickOn("Moneyline");
        window.until(() -> window.said("#bannerLead").isEmpty() && window.rows() == rows);
    }

    private int shown() {
        window.until(() -> !window.said("#ages").isEmpty());
        window.resize(false, 1440, 900);
        return window.rows();
    }

    private long logged(String... said) throws IOException {
        try (var lines = Files.lines(home.resolve("logs").resolve("linewright.log"))) {
            return lines.filter(line -> Stream.of(said).allMatch(line::contains)).count();
        }
    }

    /** The program as it is, but for what is wrong with it now. */
    private Desk withFaultsIn(Desk desk) {
        var board = standIn(BoardSource.class, (_, method, arguments) -> {
            if (unreadable && method.getName().equals("at")) {
                throw new NullPointerException("The prices of a market are missing.");
            }
            return method.invoke(desk.board(), arguments);
        });
        var refresher = standIn(Refresher.class, (_, method, arguments) -> {
            var told = method.invoke(desk.refresher(), arguments);
            if (told instanceof RefreshReport report) {
                refreshes.incrementAndGet();
                return unspeakable ? unspeakable(report) : report;
            }
            return told;
        });
        return new Desk(
                board, desk.details(), desk.opportunities(), desk.importer(), refresher, desk.account(),
                desk.preferences(), desk.fixtures(), desk.firstCall(), desk.database(), desk.close());
    }

    private static <T> T standIn(Class<T> type, InvocationHandler calls) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls));
    }

    private static RefreshReport unspeakable(RefreshReport report) {
        FeedTrouble trouble = () -> {
            throw new IllegalStateException("Nothing can be said of this.");
        };
        return new RefreshReport(
                report.feed(), report.fetched(), report.simulated(), report.games(), report.newGames(),
                report.results(), report.shown(), report.changed(), List.of(trouble));
    }
}
