package app.linewright.desktop.shell;

import app.linewright.desktop.board.BoardState;
import app.linewright.desktop.board.BoardView;
import app.linewright.desktop.board.BoardViewModel;
import app.linewright.desktop.board.PastViewModel;
import app.linewright.desktop.calculators.CalculatorsView;
import app.linewright.desktop.calculators.CalculatorsViewModel;
import app.linewright.desktop.feeds.FeedsButton;
import app.linewright.desktop.feeds.FeedsViewModel;
import app.linewright.desktop.imports.ImportStripView;
import app.linewright.desktop.imports.ImportsView;
import app.linewright.desktop.imports.ImportsViewModel;
import app.linewright.desktop.kit.Dialogs;
import app.linewright.desktop.kit.FailureWords;
import app.linewright.desktop.kit.Reveal;
import app.linewright.desktop.kit.Segments;
import app.linewright.desktop.kit.TaskListPane;
import app.linewright.desktop.kit.TaskListViewModel;
import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.kit.Theme;
import app.linewright.desktop.kit.ToastPane;
import app.linewright.desktop.kit.ToastViewModel;
import app.linewright.desktop.kit.ToastViewModel.Toast;
import app.linewright.desktop.kit.Views;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.opportunity.OpportunityView;
import app.linewright.desktop.opportunity.OpportunityViewModel;
import app.linewright.desktop.palette.PaletteEntry;
import app.linewright.desktop.palette.PaletteEntry.Group;
import app.linewright.desktop.palette.PaletteView;
import app.linewright.desktop.palette.PaletteViewModel;
import app.linewright.desktop.settings.PreferencesViewModel;
import app.linewright.desktop.settings.SettingsView;
import app.linewright.desktop.watch.AlertsPane;
import app.linewright.desktop.watch.AlertsViewModel;
import app.linewright.feeds.demo.DemoLeague;
import app.linewright.odds.PriceFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Binds {@code ShellView.fxml} to its view model, and the panels to one another. */
public final class ShellView {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    /** Below this width of the window the rail shows no labels. */
    private static final double COMPACT_BELOW = 1200;
    /** The keys of the palette. */
    private static final String PALETTE = "Shortcut+K";

    private final ShellViewModel model;
    private final BoardViewModel board;
    private final PastViewModel past;
    private final AlertsViewModel alerts;
    private final Runnable alerting;
    private final OpportunityViewModel opportunities;
    private final CalculatorsViewModel calculators;
    private final ImportsViewModel imports;
    private final FeedsViewModel feeds;
    private final FileQuestion files;
    private final PaletteEntries entries;
    private final PaletteViewModel palette;
    private final PreferencesViewModel preferences;
    private final ToastViewModel toasts;
    private final TaskListViewModel work;
    private final Words words;
    private final Views views;
    private final Map<Panel, Node> panels = new EnumMap<>(Panel.class);
    private final Map<Panel, ToggleButton> items = new EnumMap<>(Panel.class);

    @FXML private StackPane window;
    @FXML private BorderPane root;
    @FXML private HBox searchText;
    @FXML private Label title;
    @FXML private Label subtitle;
    @FXML private Segments<PriceFormat> format;
    @FXML private Button bell;
    @FXML private Button theme;
    @FXML private VBox rail;
    @FXML private ScrollPane room;
    @FXML private StackPane content;
    @FXML private VBox bottom;
    @FXML private Label ages;
    @FXML private MenuButton feedsStatus;
    @FXML private Button tasksStatus;
    @FXML private Label database;
    @FXML private Label simulatedStatus;
    @FXML private Label quota;
    @FXML private Label session;
    @FXML private Label clock;

    public ShellView(
            ShellViewModel model,
            BoardViewModel board,
            PastViewModel past,
            AlertsViewModel alerts,
            Runnable alerting,
            OpportunityViewModel opportunities,
            CalculatorsViewModel calculators,
            ImportsViewModel imports,
            FeedsViewModel feeds,
            FileQuestion files,
            PaletteEntries entries,
            PreferencesViewModel preferences,
            Tasks tasks,
            ToastViewModel toasts,
            TaskListViewModel work,
            Words words,
            Views views) {
        this.model = model;
        this.board = board;
        this.past = past;
        this.alerts = alerts;
        this.alerting = alerting;
        this.opportunities = opportunities;
        this.calculators = calculators;
        this.imports = imports;
        this.feeds = feeds;
        this.files = files;
        this.entries = entries;
        this.preferences = preferences;
        this.toasts = toasts;
        this.work = work;
        this.palette = new PaletteViewModel(this::found, entries::stored, tasks, words);
        this.words = words;
        this.views = views;
    }

    @FXML
    private void initialize() {
        buildRail();
        format.offer(
                List.of(PriceFormat.values()), choice -> words.say("shell.format." + choice.key()));
        format.valueProperty().bindBidirectional(board.formatProperty());
        bottom.getChildren().addFirst(views.load(ImportStripView.class));
        ages.textProperty().bind(board.agesProperty());
        database.setText(model.database());
        database.setTooltip(new Tooltip(model.databasePlace()));
        ages.managedProperty().bind(ages.textProperty().isNotEmpty());
        ages.visibleProperty().bind(ages.managedProperty());
        simulatedStatus.visibleProperty().bind(board.simulatedProperty());
        simulatedStatus.managedProperty().bind(simulatedStatus.visibleProperty());
        clock.textProperty().bind(model.timeProperty());
        session.textProperty().bind(model.sessionProperty());
        quota.textProperty().bind(feeds.quotaProperty());
        quota.managedProperty().bind(quota.textProperty().isNotEmpty());
        quota.visibleProperty().bind(quota.managedProperty());
        model.panelProperty().subscribe(this::open);
        new ImportDialogs(root, imports, words, views);
        opportunities.formatProperty().bindBidirectional(board.formatProperty());
        calculators.formatProperty().bindBidirectional(board.formatProperty());
        imports.changesProperty().subscribe((before, now) -> changed());
        new FeedsButton(feeds, words, feedsStatus);
        feeds.changesProperty().subscribe((before, now) -> changed());
        new FeedNews(feeds, board);
        root.widthProperty().subscribe(width -> {
            boolean compact = width.doubleValue() < COMPACT_BELOW;
            root.pseudoClassStateChanged(COMPACT, compact);
            searchText.setVisible(!compact);
            searchText.setManaged(!compact);
        });
        TaskListPane.openedBy(tasksStatus, work);
        window.getChildren().addAll(
                new TaskListPane(work, words), new AlertsPane(alerts, toasts, entries::show, words),
                new ToastPane(toasts, words), views.load(PaletteView.class));
        AlertsPane.openedBy(bell, alerts);
        preferences.failureProperty().subscribe(failed -> failed.ifPresent(reason ->
                toasts.say(new Toast(true, words.say("settings.unkept", new FailureWords(words).of(reason))))));
        Reveal.focused(room);
        root.sceneProperty().subscribe(this::enter);
        model.darkProperty().subscribe(this::showTheme);
        board.load();
    }

    /** What is stored has changed. */
    private void changed() {
        board.load();
        opportunities.changed();
        alerts.judge();
    }

    private void buildRail() {
        var group = new ToggleGroup();
        for (var panel : Panel.values()) {
            if (panel == Panel.SETTINGS) {
                var room = new Region();
                VBox.setVgrow(room, Priority.ALWAYS);
                rail.getChildren().add(room);
            }
            var name = words.say("panel." + panel.key());
            var item = new ToggleButton(name, new FontIcon(panel.icon()));
            item.setId("panel-" + panel.key());
            item.getStyleClass().add("rail-item");
            item.setContentDisplay(ContentDisplay.TOP);
            item.setToggleGroup(group);
            item.setMaxWidth(Double.MAX_VALUE);
            item.setAccessibleText(name);
            item.setTooltip(new Tooltip(words.say(
                    "shell.key", name, words.keys(KeyCombination.valueOf(panel.shortcut()).getDisplayText()))));
            // Pressing the open panel's item again must not leave the rail without a choice.
            item.setOnAction(_ -> item.setSelected(true));
            // Arrow keys choose without an action.
            item.selectedProperty().subscribe(chosen -> {
                if (chosen) {
                    model.panelProperty().set(panel);
                }
            });
            items.put(panel, item);
            rail.getChildren().add(item);
        }
    }

    private void open(Panel panel) {
        var node = panels.computeIfAbsent(panel, this::load);
        content.getChildren().setAll(node);
        Objects.requireNonNull(items.get(panel)).setSelected(true);
        title.setText(words.say("panel." + panel.key()));
        subtitle.textProperty().bind(switch (panel) {
            case BOARD -> board.summaryProperty();
            case VALUE -> opportunities.summaryProperty();
            case CALCULATORS -> calculators.summaryProperty();
            case IMPORTS -> imports.summaryProperty();
            case SETTINGS -> new SimpleStringProperty(words.say("settings.summary"));
        });
        format.setManaged(panel != Panel.IMPORTS && panel != Panel.SETTINGS);
        format.setVisible(format.isManaged());
    }

    private Node load(Panel panel) {
        return views.load(switch (panel) {
            case BOARD -> BoardView.class;
            case VALUE -> OpportunityView.class;
            case CALCULATORS -> CalculatorsView.class;
            case IMPORTS -> ImportsView.class;
            case SETTINGS -> SettingsView.class;
        });
    }

    private void enter(@Nullable Scene scene) {
        if (scene == null) {
            return;
        }
        showTheme(model.darkProperty().get());
        DroppedFiles.onto(root, imports::offer);
        for (var command : commands()) {
            if (!command.keys().isEmpty()) {
                // What the palette covers does not change behind its back.
                scene.getAccelerators().put(KeyCombination.valueOf(command.keys()), () -> {
                    if (!palette.openProperty().get()) {
                        command.action().run();
                    }
                });
            }
        }
    }

    /** Everything that can be done in the whole window, whatever has the focus. */
    private List<Command> commands() {
        List<Command> commands = new ArrayList<>(List.of(
                new Command(words.say("command.refresh"), "ci-renew", "F5", this::refresh),
                new Command(words.say("command.import"), "ci-document-import", "Shortcut+O", this::chooseFiles),
                new Command(words.say("command.previous"), "ci-chevron-left", "Alt+Left", board::previousDay),
                new Command(words.say("command.next"), "ci-chevron-right", "Alt+Right", board::nextDay),
                new Command(words.say("command.today"), "ci-calendar", "", board::today),
                new Command(words.say("command.past.earlier"), "ci-time", "Alt+Shift+Left", past::earlier),
                new Command(words.say("command.past.later"), "ci-time", "Alt+Shift+Right", past::later),
                new Command(words.say("command.past.now"), "ci-time", "Alt+Shift+Home", past::now),
                new Command(words.say("alert.begin"), "ci-notification", "Shortcut+B", alerting),
                new Command(words.say("command.theme"), "ci-moon", "", model::switchTheme),
                new Command(words.say("command.tasks"), "ci-time", "Shortcut+T", work::toggle),
                new Command(words.say("command.close"), "ci-close", "Shortcut+Q",
                        () -> Dialogs.requestClose(root.getScene().getWindow())),
                new Command(words.say("palette.prompt"), "ci-search", PALETTE, palette::open)));
        for (var panel : Panel.values()) {
            commands.add(new Command(
                    words.say("command.panel", words.say("panel." + panel.key())), panel.icon(), panel.shortcut(),
                    () -> model.panelProperty().set(panel)));
        }
        return commands;
    }

    /** @param keys the accelerator; empty for none */
    private record Command(String title, String icon, String keys, Runnable action) {}

    /** The commands and what else the palette finds without reading. */
    private List<PaletteEntry> found() {
        return Stream.concat(
                        commands().stream().filter(command -> !command.keys().equals(PALETTE)).map(this::entry),
                        entries.chosen().stream())
                .toList();
    }

    private PaletteEntry entry(Command command) {
        var keys = command.keys().isEmpty() ? "" : words.keys(KeyCombination.valueOf(command.keys()).getDisplayText());
        return new PaletteEntry(
                Group.COMMANDS, command.icon(), command.title(), "", "", keys, command.action());
    }

    private void showTheme(boolean dark) {
        theme.setGraphic(new FontIcon(dark ? "ci-sun" : "ci-moon"));
        if (root.getScene() != null) {
            Theme.setDark(root.getScene(), dark);
        }
    }

    /** Fills the Board as one of its messages offered, which it cannot do itself. */
    public void fill(BoardState.Action action) {
        switch (action) {
            case DEMO -> feeds.start(DemoLeague.KEY);
            case SAMPLE -> imports.importSample();
            case IMPORT -> chooseFiles();
            case ALL_LEAGUES, CLEAR_FILTER, OTHER_DAY, OTHER_MARKET, REFRESH, AGAIN ->
                throw new IllegalArgumentException("The Board does this itself.");
        }
    }

    /** Asks the watched feeds for their prices; without one, reads anew what is stored. */
    public void refresh() {
        if (feeds.watched().isEmpty()) {
            changed();
        } else {
            feeds.refresh();
        }
    }

    /** The palette of this window. */
    public PaletteViewModel palette() {
        return palette;
    }

    /** Asks which files to import, and shows what that would do. */
    public void chooseFiles() {
        imports.offer(files.ask(root.getScene().getWindow(), words));
    }

    /** Says that something in the window failed that nobody expected to, by {@code sentence}. */
    public void tellOfFault(Throwable fault) {
        toasts.say(new Toast(true, words.say("shell.fault", new FailureWords(words).of(fault))));
    }

    /** Asks where to write a file of this name. */
    public Optional<Path> choosePlace(String name) {
        return files.place(root.getScene().getWindow(), words, name);
    }

    @FXML
    private void onSearch() {
        palette.open();
    }

    @FXML
    private void onTheme() {
        model.switchTheme();
    }
}
