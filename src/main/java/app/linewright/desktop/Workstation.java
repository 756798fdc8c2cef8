package app.linewright.desktop;

import app.linewright.desktop.board.BoardLine;
import app.linewright.desktop.board.BoardState;
import app.linewright.desktop.board.BoardView;
import app.linewright.desktop.board.BoardViewModel;
import app.linewright.desktop.board.FilterView;
import app.linewright.desktop.board.PastView;
import app.linewright.desktop.board.PastViewModel;
import app.linewright.desktop.board.SavedViewsViewModel;
import app.linewright.desktop.calculators.CalculatorsView;
import app.linewright.desktop.calculators.CalculatorsViewModel;
import app.linewright.desktop.detail.DetailView;
import app.linewright.desktop.detail.DetailViewModel;
import app.linewright.desktop.feeds.FeedWork;
import app.linewright.desktop.feeds.FeedsViewModel;
import app.linewright.desktop.imports.ImportStripView;
import app.linewright.desktop.imports.ImportWork;
import app.linewright.desktop.imports.ImportsView;
import app.linewright.desktop.imports.ImportsViewModel;
import app.linewright.desktop.imports.MappingView;
import app.linewright.desktop.imports.PreviewView;
import app.linewright.desktop.imports.ProblemsViewModel;
import app.linewright.desktop.kit.ControlWords;
import app.linewright.desktop.kit.Dialogs;
import app.linewright.desktop.kit.FailureWords;
import app.linewright.desktop.kit.Fonts;
import app.linewright.desktop.kit.FxTasks;
import app.linewright.desktop.kit.ListedTasks;
import app.linewright.desktop.kit.MessagePane;
import app.linewright.desktop.kit.TaskListViewModel;
import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.kit.Theme;
import app.linewright.desktop.kit.ToastViewModel;
import app.linewright.desktop.kit.Views;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.kit.Zoom;
import app.linewright.desktop.kit.charts.ChartMenu;
import app.linewright.desktop.opportunity.OpportunityView;
import app.linewright.desktop.opportunity.OpportunityViewModel;
import app.linewright.desktop.opportunity.ValueListPane;
import app.linewright.desktop.opportunity.ValueListViewModel;
import app.linewright.desktop.palette.PaletteView;
import app.linewright.desktop.settings.Density;
import app.linewright.desktop.settings.HistoryView;
import app.linewright.desktop.settings.HistoryViewModel;
import app.linewright.desktop.settings.Language;
import app.linewright.desktop.settings.OddsApiView;
import app.linewright.desktop.settings.OddsApiViewModel;
import app.linewright.desktop.settings.Preferences;
import app.linewright.desktop.settings.PreferencesViewModel;
import app.linewright.desktop.settings.SettingsView;
import app.linewright.desktop.settings.SettingsViewModel;
import app.linewright.desktop.shell.FileQuestion;
import app.linewright.desktop.shell.PaletteEntries;
import app.linewright.desktop.shell.Panel;
import app.linewright.desktop.shell.ShellView;
import app.linewright.desktop.shell.ShellViewModel;
import app.linewright.desktop.watch.AlertsViewModel;
import app.linewright.desktop.watch.DesktopNotices;
import app.linewright.desktop.watch.SystemNotices;
import app.linewright.desktop.welcome.Onward;
import app.linewright.odds.board.MarketDetail;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The window. It stands before the database is open: JavaFX starts while the home is opened, and where that is refused
 * the window says why.
 */
public final class Workstation {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    /** The controls above the Board's table fit into this. */
    private static final double NARROWEST = 1040;
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Workstation.class);

    private final InstantSource clock;
    private final ZoneId zone;
    private final Words words;
    private final FileQuestion files;
    private final DesktopNotices notices;
    private final FxTasks tasks = new FxTasks();
    private final Fonts fonts = new Fonts();
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Faults faults;
    private @Nullable ImportsViewModel imports;
    private volatile @Nullable Desk desk;
    private volatile @Nullable PreferencesViewModel preferences;
    private volatile boolean refused;
    private volatile boolean rehearsal;

    public Workstation(InstantSource clock, ZoneId zone, Locale locale) {
        this(clock, zone, new Words(locale), FileQuestion.DIALOG, new SystemNotices(System.getProperty("os.name")));
    }

    /**
     * @param zone the computer's, and {@code words} in its language: they hold where nothing else was chosen
     * @param files asks which files to import
     */
    public Workstation(InstantSource clock, ZoneId zone, Words words, FileQuestion files) {
        this(clock, zone, words, files, DesktopNotices.NONE);
    }

    /** @param notices tells outside the window that a price was reached */
    public Workstation(
            InstantSource clock, ZoneId zone, Words words, FileQuestion files, DesktopNotices notices) {
        this.notices = notices;
        this.clock = clock;
        this.zone = zone;
        this.words = words;
        this.files = files;
    }

    /**
     * Shows the window and returns when it is closed.
     *
     * @param opening opens what the window works with; called once, off the JavaFX thread
     * @return whether the window could work; false where {@code opening} was refused
     */
    public boolean run(Callable<Opening> opening) {
        Platform.startup(() -> show(new Stage(), opening));
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
        return !refused;
    }

    /**
     * Runs the window for the sake of having run it: returns once prices have stood on it for a moment, or when it is
     * refused what it works with.
     */
    public boolean rehearse(Callable<Opening> opening) {
        rehearsal = true;
        ScreenClasses.load();
        return run(opening);
    }

    /** Shows the window on {@code stage}. To be called on the JavaFX thread. */
    public void show(Stage stage, Callable<Opening> opening) {
        faults = new Faults(clock);
        tasks.run(
                "Opening", () -> read(opening.call()), outcome -> opened(stage, outcome),
                failure -> refuse(stage, failure));
        Theme.install();
        var scene = new Scene(new StackPane(), WIDTH, HEIGHT);
        Theme.apply(scene, systemIsDark());
        var screen = Screen.getPrimary().getVisualBounds();
        stage.setTitle(words.say("window.title"));
        stage.setScene(scene);
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        stage.setMinWidth(Math.min(NARROWEST, screen.getWidth()));
        stage.setMinHeight(560);
        stage.setOnCloseRequest(request -> askBeforeStopping(stage, request));
        stage.setOnHidden(_ -> {
            if (imports != null) {
                imports.stop();
            }
            closed.countDown();
        });
        stage.show();
        fonts.loadAfterFirstFrame(scene, tasks);
        OpeningMessage.showLater(scene, tasks, words);
    }

    private void askBeforeStopping(Stage stage, WindowEvent request) {
        Optional.ofNullable(imports).flatMap(ImportsViewModel::reading).ifPresent(name -> {
            request.consume();
            var spoken = Optional.ofNullable(preferences).map(this::spoken).orElse(words);
            Dialogs.ask(
                    stage, spoken.say("imports.leave", name), spoken.say("imports.leave.text"),
                    spoken.say("imports.leave.stay"), spoken.say("imports.leave.go"), stage::close);
        });
    }

    /** Lets what is under way come to its end and closes what was opened. Not on the JavaFX thread. */
    public void close() {
        Optional.ofNullable(desk).ifPresent(open -> open.refresher().hangUp());
        tasks.close();
        Optional.ofNullable(faults).ifPresent(Faults::leave);
        keepPreferences();
        Optional.ofNullable(desk).ifPresent(open -> open.close().run());
    }

    /** What cannot be kept must not hinder closing; the next start has the preferences of before. */
    private void keepPreferences() {
        try {
            Optional.ofNullable(preferences).ifPresent(PreferencesViewModel::keepRest);
        } catch (RuntimeException e) {
            LOG.warn("The preferences could not be kept.", e);
        }
    }

    /** @param fresh whether there is no game yet */
    private record Read(Opening opening, Preferences preferences, boolean fresh) {}

    private static Read read(Opening opening) {
        return switch (opening) {
            case Opening.Opened(Desk open) -> new Read(opening, open.preferences().read(), fresh(open));
            case Opening.Refused _ -> new Read(opening, Preferences.STANDARD, false);
        };
    }

    private static boolean fresh(Desk open) {
        try {
            return open.board().leagues().isEmpty();
        } catch (RuntimeException e) {
            // The Board meets the same and says so, with a way out.
            LOG.warn("Whether there are games cannot be read.", e);
            return false;
        }
    }

    private void opened(Stage stage, Read outcome) {
        fonts.load();
        switch (outcome.opening()) {
            case Opening.Opened(Desk open) -> {
                desk = open;
                var chosen = new PreferencesViewModel(outcome.preferences(), open.preferences(), tasks, zone);
                preferences = chosen;
                new PlacedStage(stage, chosen);
                if (outcome.fresh()) {
                    firstRun(stage.getScene(), open, chosen).begin();
                } else {
                    furnish(stage.getScene(), open, chosen, new Onward.Board());
                }
            }
            case Opening.Refused(var why) ->
                say(stage, words.say("opening.refused"), new FailureWords(words).of(why));
        }
    }

    private void refuse(Stage stage, Exception failure) {
        say(stage, words.say("opening.failed"), new FailureWords(words).of(failure));
    }

    private void say(Stage stage, String title, String sentence) {
        refused = true;
        fonts.load();
        var message = new MessagePane();
        message.show("ci-error-outline", true, title, sentence,
                List.of(new MessagePane.Choice("close", words.say("action.close"), stage::close)));
        stage.getScene().setRoot(message);
        Theme.setDark(stage.getScene(), systemIsDark());
        if (rehearsal) {
            closed.countDown();
        }
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.setWidth(640);
        stage.setHeight(320);
    }

    private Words spoken(PreferencesViewModel chosen) {
        return chosen.languageProperty().get().map(Language::locale).map(Words::new).orElse(words);
    }

    private void furnish(Scene scene, Desk open, PreferencesViewModel chosen, Onward how) {
        var spoken = spoken(chosen);
        ControlWords.speak(spoken.locale());
        var importing = new ImportsViewModel(open.importer(), tasks, chosen.zoneInUse(), spoken);
        imports = importing;
        var views = views(open, chosen, importing, spoken);
        replaceRoot(scene, views.load(ShellView.class), chosen);
        switch (how) {
            case Onward.Demo _ -> views.controller(ShellView.class).fill(BoardState.Action.DEMO);
            case Onward.Files(var files) -> importing.offer(files);
            case Onward.Board _ -> { }
        }
    }

    /** What asks where the first prices are to come from. */
    FirstRun firstRun(Scene scene, Desk open, PreferencesViewModel chosen) {
        return new FirstRun(
                scene, open.firstCall(), chosen, systemDark(), tasks, this::spoken, files,
                how -> furnish(scene, open, chosen, how));
    }

    /** What loads the views of an open home, each with its controller. */
    Views views(Desk open, PreferencesViewModel chosen, ImportsViewModel importing, Words spoken) {
        var zoneInUse = chosen.zoneInUse();
        var shell = new ShellViewModel(open.database(), chosen, systemDark(), tasks, clock, spoken);
        var work = new TaskListViewModel(tasks, clock, spoken);
        new ImportWork(importing, work);
        var board = new BoardViewModel(
                open.board(), listed(work, "tasks.reading.board", spoken), clock, zoneInUse, spoken);
        var toasts = new ToastViewModel(tasks);
        var saved = new SavedViewsViewModel(board, open.board(), tasks, toasts, spoken);
        KeptBoard.keep(board, saved, chosen);
        var past = new PastViewModel(board.asOfProperty(), board.dayProperty(), clock, zoneInUse, spoken);
        var opportunities = new OpportunityViewModel(
                open.opportunities(), listed(work, "tasks.reading.value", spoken), clock, zoneInUse, spoken);
        var detail = new DetailViewModel(
                open.details(), listed(work, "tasks.reading.detail", spoken), zoneInUse, spoken);
        var values = new ValueListViewModel(
                open.opportunities(), board, detail, tasks, zoneInUse, spoken);
        var calculators = new CalculatorsViewModel(spoken);
        Map<Class<?>, Supplier<?>> controllers = new HashMap<>();
        var views = new Views(spoken, controllers);
        var feeds = new FeedsViewModel(open.refresher(), tasks, clock, spoken);
        new FeedWork(feeds, work, spoken);
        var entries = new PaletteEntries(shell, board, saved, chosen, open.fixtures(), spoken);
        var alerts = new AlertsViewModel(
                market -> open.details().of(market, Optional.empty()).map(MarketDetail::market),
                notices, tasks, clock, chosen.formatProperty(), spoken);
        alerts.alertsProperty().bindBidirectional(chosen.alertsProperty());
        Runnable alerting = () -> detail.chosen().ifPresentOrElse(
                selection -> alerts.begin(selection.market(), selection.outcome()),
                () -> alerts.openProperty().set(true));
        var shellView = new ShellView(
                shell, board, past, alerts, alerting, opportunities, calculators, importing, feeds, files, entries,
                chosen, tasks, toasts, work, spoken, views);
        controllers.put(PaletteView.class, () -> new PaletteView(shellView.palette(), spoken));
        controllers.put(SettingsView.class, () -> new SettingsView(
                new SettingsViewModel(chosen, spoken), feeds, shell.databasePlace(), spoken));
        controllers.put(OddsApiView.class, () -> new OddsApiView(
                new OddsApiViewModel(open.account(), feeds, tasks, spoken), spoken));
        controllers.put(
                HistoryView.class, () -> new HistoryView(new HistoryViewModel(open.account(), tasks, spoken), spoken));
        controllers.put(ShellView.class, () -> shellView);
        Optional.ofNullable(faults).ifPresent(each -> each.tell(shellView::tellOfFault));
        controllers.put(FilterView.class, () -> new FilterView(board, saved, spoken));
        controllers.put(PastView.class, () -> new PastView(past, spoken));
        controllers.put(
                BoardView.class,
                () -> new BoardView(
                        board, spoken, zoneInUse, shellView::fill, shellView::refresh, past, detail,
                        () -> views.load(DetailView.class), () -> new ValueListPane(values, spoken)));
        controllers.put(
                DetailView.class,
                () -> new DetailView(detail, spoken, zoneInUse, ChartMenu.dialog(spoken), alerting));
        controllers.put(OpportunityView.class, () -> new OpportunityView(
                opportunities, spoken, () -> shellView.fill(BoardState.Action.DEMO), shellView::refresh));
        controllers.put(CalculatorsView.class, () -> new CalculatorsView(calculators, spoken));
        controllers.put(ImportsView.class, () -> new ImportsView(
                importing, new ProblemsViewModel(open.importer(), tasks, spoken), spoken, shellView::chooseFiles,
                shellView::choosePlace));
        controllers.put(MappingView.class, () -> new MappingView(
                Objects.requireNonNull(importing.mappingProperty().get()), spoken));
        controllers.put(PreviewView.class, () -> new PreviewView(
                Objects.requireNonNull(importing.previewProperty().get()), spoken, importing::explain));
        controllers.put(ImportStripView.class, () -> new ImportStripView(
                importing, spoken, () -> shell.panelProperty().set(Panel.IMPORTS)));
        if (rehearsal) {
            board.lines().addListener((ListChangeListener<BoardLine>) _ -> tasks.later(A_MOMENT, closed::countDown));
        }
        return views;
    }

    /** The tasks of a panel that reads, under the name of that. */
    private Tasks listed(TaskListViewModel work, String name, Words spoken) {
        return new ListedTasks(tasks, work, spoken.say(name));
    }

    private static void replaceRoot(Scene scene, Parent root, PreferencesViewModel chosen) {
        var zoom = new Zoom(root);
        scene.setRoot(zoom);
        chosen.textSizeProperty().subscribe(zoom::setPercent);
        chosen.densityProperty().subscribe(rows -> Theme.setComfortable(scene, rows == Density.COMFORTABLE));
    }

    private static ObservableBooleanValue systemDark() {
        return Bindings.createBooleanBinding(
                Workstation::systemIsDark, Platform.getPreferences().colorSchemeProperty());
    }

    private static boolean systemIsDark() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    }
}
