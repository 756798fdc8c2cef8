package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.LanguageHandedBack;
import app.linewright.desktop.board.MatchDay;
import app.linewright.desktop.board.PreparedBoards;
import app.linewright.desktop.board.PreparedDetails;
import app.linewright.desktop.imports.ImportsViewModel;
import app.linewright.desktop.imports.MappingView;
import app.linewright.desktop.imports.PreviewView;
import app.linewright.desktop.kit.DirectTasks;
import app.linewright.desktop.kit.Fonts;
import app.linewright.desktop.kit.Theme;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.opportunity.PreparedOpportunities;
import app.linewright.desktop.settings.Preferences;
import app.linewright.desktop.settings.PreferencesViewModel;
import app.linewright.desktop.welcome.WelcomeView;
import app.linewright.store.DatabaseAddress;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.scene.Group;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Every file in {@code fxml} loads with its controller and without a warning, in style classes that there are. */
@ExtendWith({LanguageHandedBack.class, ApplicationExtension.class})
class ViewFilesTest {
    private static final Path PROJECT = Path.of(System.getProperty("linewright.project", "."));
    private static final Path VIEWS = PROJECT.resolve("fxml");
    private static final Pattern WORN = Pattern.compile("styleClass=\"([^\"]*)\"");
    private static final Pattern WORN_IN_CODE = Pattern.compile(
            "(?:getStyleClass\\(\\)\\.(?:add|addAll|setAll)|LineCell\\.label|(?<![.\\w])(?:label|figure|wear|styled))"
                    + "\\(([^;]*?\"[^;]*?)\\)");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*)\"");
    private static final Pattern DRESSED = Pattern.compile("\\.([a-zA-Z][a-zA-Z0-9_-]*)");

    private final List<String> warnings = new ArrayList<>();
    private final Logger javafx = Logger.getLogger("javafx");
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            warnings.add(record.getLoggerName() + ": " + record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final Words words = new Words(Locale.ENGLISH);
    private final Workstation workstation =
            new Workstation(() -> MatchDay.NOW, MatchDay.LONDON, words, (_, _) -> List.of());

    static List<Path> views() throws IOException {
        try (var files = Files.walk(VIEWS)) {
            return files.filter(Files::isRegularFile).map(VIEWS::relativize).sorted().toList();
        }
    }

    @BeforeEach
    void listen() {
        javafx.addHandler(listener);
    }

    @AfterEach
    void close() {
        javafx.removeHandler(listener);
        workstation.close();
    }

    @ParameterizedTest
    @MethodSource("views")
    void aViewLoadsWithItsControllerAndWithoutAWarning(Path view, FxRobot robot) {
        assertThat(view.toString()).matches("[a-z]+/[A-Z][A-Za-z]*View\\.fxml");
        robot.interact(() -> {
            Theme.install();
            new Fonts().load();
            var preferences = new PreferencesViewModel(
                    Preferences.STANDARD, new PreparedPreferences(), new DirectTasks(), MatchDay.LONDON);
            var importing = new ImportsViewModel(
                    new PreparedImporter(), new DirectTasks(), preferences.zoneInUse(), words);
            if (controller(view) == MappingView.class) { // stands only while a file waits to be explained
                importing.explain(PreparedSamples.WIDE);
            }
            if (controller(view) == PreviewView.class) { // only while files are asked about
                importing.offer(List.of(PreparedSamples.LONG.file()));
            }
            var controller = controller(view);
            var scene = new Scene(new Group());
            var views = controller == WelcomeView.class // stands before the others
                    ? workstation.firstRun(scene, desk(), preferences).views(words)
                    : workstation.views(desk(), preferences, importing, words);
            scene.setRoot(views.load(controller));
            Theme.apply(scene, true);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });

        assertThat(CssParser.errorsProperty()).isEmpty();
        assertThat(warnings).isEmpty();
    }

    @Test
    void everyStyleClassWornInAViewOrInCodeIsDressedInASheet() throws IOException {
        var worn = new TreeSet<String>();
        for (var view : views()) {
            WORN.matcher(Files.readString(VIEWS.resolve(view))).results()
                    .flatMap(found -> Arrays.stream(found.group(1).split(",\\s*")))
                    .forEach(worn::add);
        }
        for (var source : files(PROJECT.resolve("src/main/java/app/linewright/desktop"), ".java")) {
            WORN_IN_CODE.matcher(Files.readString(source)).results()
                    .flatMap(found -> LITERAL.matcher(found.group(1)).results())
                    .forEach(found -> worn.add(found.group(1)));
        }

        assertThat(worn).hasSizeGreaterThan(30);
        worn.removeAll(dressed());
        assertThat(worn).isEmpty();
    }

    /** The style classes that our sheets or the theme below them name. */
    private static Set<String> dressed() throws IOException {
        var names = new HashSet<String>();
        for (var sheet : files(PROJECT.resolve("styles"), ".css")) {
            names.addAll(named(Files.readString(sheet)));
        }
        try (InputStream theme = Objects.requireNonNull(
                PrimerLight.class.getResourceAsStream(new PrimerLight().getUserAgentStylesheet()))) {
            names.addAll(named(new String(theme.readAllBytes(), StandardCharsets.UTF_8)));
        }
        return names;
    }

    private static Set<String> named(String sheet) {
        return DRESSED.matcher(sheet).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static Class<?> controller(Path view) {
        var name = view.toString().replace(".fxml", "").replace('/', '.').replace('\\', '.');
        try {
            return Class.forName("app.linewright.desktop." + name);
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(view + " has no controller of its name.", missing);
        }
    }

    private static Desk desk() {
        var home = new DatabaseAddress.H2Files(Path.of("home").toAbsolutePath());
        return new Desk(
                PreparedBoards.season(), new PreparedDetails(PreparedBoards.season()),
                PreparedOpportunities.saturday(), new PreparedImporter(),
                new PreparedRefresher(), new PreparedAccount(), new PreparedPreferences(),
                PreparedBoards.season()::fixtures, new PreparedFirstCall(), home, () -> {});
    }
}
