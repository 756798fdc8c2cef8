package app.linewright.desktop.shell;

import app.linewright.desktop.board.BoardState;
import app.linewright.desktop.board.BoardView;
import app.linewright.desktop.board.BoardViewModel;
import app.linewright.desktop.feeds.FeedsButton;
import app.linewright.desktop.feeds.FeedsViewModel;
import app.linewright.desktop.imports.ImportStripView;
import app.linewright.desktop.imports.ImportsView;
import app.linewright.desktop.imports.ImportsViewModel;
import app.linewright.desktop.imports.MappingView;
import app.linewright.desktop.imports.MappingViewModel;
import app.linewright.desktop.kit.Dialogs;
import app.linewright.desktop.kit.Segments;
import app.linewright.desktop.kit.Theme;
import app.linewright.desktop.kit.Views;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.opportunity.OpportunityView;
import app.linewright.desktop.opportunity.OpportunityViewModel;
import app.linewright.feeds.demo.DemoLeague;
import app.linewright.odds.PriceFormat;
import java.io.File;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Binds {@code ShellView.fxml} to its view model, and the panels to one another. */
public final class ShellView {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    /** Below this width of the window the rail shows no labels. */
    private static final double COMPACT_BELOW = 1200;

    private final ShellViewModel model;
    private final BoardViewModel board;
    private final OpportunityViewModel opportunities;
    private final ImportsViewModel imports;
    private final FeedsViewModel feeds;
    private final FileQuestion files;
    private final Words words;
    private final Views views;
    private final Map<Panel, Node> panels = new EnumMap<>(Panel.class);
    private final Map<Panel, ToggleButton> items = new EnumMap<>(Panel.class);

    private Dialogs.Open dialog = () -> {};

    @FXML private BorderPane root;
    @FXML private Label title;
    @FXML private Label subtitle;
    @FXML private Segments<PriceFormat> format;
    @FXML private Button theme;
    @FXML private VBox rail;
    @FXML private StackPane content;
    @FXML private VBox bottom;
    @FXML private Label ages;
    @FXML private MenuButton feedsStatus;
    @FXML private Label database;
    @FXML private Label simulatedStatus;
    @FXML private Label clock;

    public ShellView(
            ShellViewModel model,
            BoardViewModel board,
            OpportunityViewModel opportunities,
            ImportsViewModel imports,
            FeedsViewModel feeds,
            FileQuestion files,
            Words words,
            Views views) {
        this.model = model;
        this.board = board;
        this.opportunities = opportunities;
        this.imports = imports;
        this.feeds = feeds;
        this.files = files;
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
        clock.textProperty().bind(model.timeProperty());
        model.panelProperty().subscribe(this::open);
        imports.mappingProperty().subscribe(this::showMapping);
        opportunities.formatProperty().bindBidirectional(board.formatProperty());
        imports.changesProperty().subscribe((before, now) -> changed());
        new FeedsButton(feeds, words, feedsStatus);
        feeds.changesProperty().subscribe((before, now) -> changed());
        feeds.failureProperty().subscribe(failed -> board.tellOfFeed(
                failed.map(each -> new BoardViewModel.FeedWord(each.lead(), each.text()))));
        root.widthProperty().subscribe(width ->
                root.pseudoClassStateChanged(COMPACT, width.doubleValue() < COMPACT_BELOW));
        root.sceneProperty().subscribe(this::enter);
        model.darkProperty().subscribe(this::showTheme);
        board.load();
    }

    /** What is stored has changed. */
    private void changed() {
        board.load();
        opportunities.changed();
    }

    private void buildRail() {
        var group = new ToggleGroup();
        for (var panel : Panel.values()) {
            var name = words.say("panel." + panel.key());
            var item = new ToggleButton(name, new FontIcon(panel.icon()));
            item.setId("panel-" + panel.key());
            item.getStyleClass().add("rail-item");
            item.setContentDisplay(ContentDisplay.TOP);
            item.setToggleGroup(group);
            item.setMaxWidth(Double.MAX_VALUE);
            item.setAccessibleText(name);
            item.setTooltip(new Tooltip(words.say(
                    "shell.key", name, KeyCombination.valueOf(panel.shortcut()).getDisplayText())));
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
            case IMPORTS -> imports.summaryProperty();
        });
        format.setVisible(panel == Panel.BOARD || panel == Panel.VALUE);
    }

    private Node load(Panel panel) {
        return views.load(switch (panel) {
            case BOARD -> BoardView.class;
            case VALUE -> OpportunityView.class;
            case IMPORTS -> ImportsView.class;
        });
    }

    private void enter(@Nullable Scene scene) {
        if (scene == null) {
            return;
        }
        showTheme(model.darkProperty().get());
        acceptDroppedFiles();
        var keys = scene.getAccelerators();
        keys.put(KeyCombination.valueOf("Shortcut+O"), this::chooseFiles);
        keys.put(KeyCombination.valueOf("F5"), this::refresh);
        keys.put(KeyCombination.valueOf("Alt+Left"), board::previousDay);
        keys.put(KeyCombination.valueOf("Alt+Right"), board::nextDay);
        for (var panel : Panel.values()) {
            keys.put(KeyCombination.valueOf(panel.shortcut()), () -> model.panelProperty().set(panel));
        }
    }

    private void acceptDroppedFiles() {
        root.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        root.setOnDragDropped(event -> {
            imports.importFiles(event.getDragboard().getFiles().stream().map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private void showMapping(@Nullable MappingViewModel mapping) {
        dialog.close();
        if (mapping != null) {
            dialog = Dialogs.open(
                    root.getScene().getWindow(),
                    words.say("mapping.window", mapping.file()),
                    views.load(MappingView.class),
                    model.darkProperty().get(),
                    mapping::cancel);
        }
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
            case ALL_LEAGUES, OTHER_DAY, OTHER_MARKET, AGAIN ->
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

    /** Asks which files to import, and has them imported. */
    public void chooseFiles() {
        imports.importFiles(files.ask(root.getScene().getWindow(), words));
    }

    @FXML
    private void onTheme() {
        model.switchTheme();
    }
}
