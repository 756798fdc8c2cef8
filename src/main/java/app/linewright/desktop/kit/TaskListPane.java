package app.linewright.desktop.kit;

import app.linewright.desktop.kit.TaskListViewModel.Entry;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows a {@link TaskListViewModel} over the status bar; Escape closes it. */
public final class TaskListPane extends VBox {
    private static final double HIGHEST = 360;

    private final TaskListViewModel model;
    private final Words words;
    private final VBox rows = new VBox();
    private final Map<Entry, Node> drawn = new HashMap<>();

    public TaskListPane(TaskListViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("task-list");
        StackPane.setAlignment(this, Pos.BOTTOM_LEFT);
        setAccessibleText(words.say("tasks.title"));
        var title = new Label(words.say("tasks.title"));
        title.getStyleClass().add("task-head");
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.prefHeightProperty().bind(Bindings.min(HIGHEST, rows.heightProperty()));
        scroll.setMinHeight(USE_PREF_SIZE);
        scroll.setMaxHeight(USE_PREF_SIZE);
        getChildren().addAll(title, scroll);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                model.openProperty().set(false);
                key.consume();
            }
        });
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(visibleProperty());
        model.entries().subscribe(this::fill);
        fill();
        model.openProperty().subscribe(this::take);
    }

    /** Has {@code button} say how much is on the list, and open it; it is there while anything is. */
    public static void openedBy(Button button, TaskListViewModel model) {
        button.textProperty().bind(model.statusProperty());
        button.visibleProperty().bind(button.textProperty().isNotEmpty());
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(_ -> model.toggle());
    }

    /** What is opened by keyboard is gone on with by keyboard. */
    private void take(boolean open) {
        if (open) {
            rows.lookupAll(".button").stream().filter(Node::isVisible).findFirst().ifPresent(Node::requestFocus);
        }
    }

    private void fill() {
        drawn.keySet().retainAll(model.entries());
        rows.getChildren().setAll(model.entries().stream()
                .map(entry -> drawn.computeIfAbsent(entry, this::row))
                .toList());
    }

    private Node row(Entry entry) {
        var title = new Label(entry.title());
        title.getStyleClass().add("task-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var icon = new FontIcon("ci-time");
        var took = new Label();
        took.getStyleClass().add("task-took");
        took.textProperty().bind(entry.tookProperty());
        took.setMinWidth(USE_PREF_SIZE);
        var cancel = new Button(words.say("action.cancel"));
        cancel.getStyleClass().add("small");
        cancel.setAccessibleText(words.say("tasks.cancel", entry.title()));
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> entry.cancel());
        var close = new Button(null, new FontIcon("ci-close"));
        close.getStyleClass().addAll("icon-button", "quiet");
        close.setAccessibleText(words.say("tasks.close", entry.title()));
        close.setTooltip(new Tooltip(words.say("action.close")));
        close.setOnAction(_ -> entry.close());
        var head = new HBox(icon, title, took, cancel, close);
        head.getStyleClass().add("task-line");
        var progress = new ProgressBar();
        progress.getStyleClass().add("thin");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.progressProperty().bind(entry.shareProperty());
        var text = new Label();
        text.getStyleClass().add("task-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.textProperty().bind(entry.textProperty());
        text.visibleProperty().bind(text.textProperty().isNotEmpty());
        text.managedProperty().bind(text.visibleProperty());
        var row = new VBox(head, progress, text);
        row.getStyleClass().add("task-row");
        entry.stateProperty().subscribe(state -> {
            boolean runs = entry.isRunning();
            show(cancel, runs && entry.cancellable());
            cancel.setDisable(state == TaskListViewModel.State.STOPPING);
            show(close, !runs);
            show(progress, runs);
            icon.setIconLiteral(switch (state) {
                case RUNNING, STOPPING -> "ci-time";
                case DONE -> "ci-checkmark";
                case FAILED -> "ci-error-outline";
            });
        });
        return row;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
