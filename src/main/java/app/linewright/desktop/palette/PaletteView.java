package app.linewright.desktop.palette;

import app.linewright.desktop.kit.Reveal;
import app.linewright.desktop.kit.Whole;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.palette.PaletteRanking.Hit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Binds {@code PaletteView.fxml} to its view model. The focus stays in the field; arrows choose among the answers. */
public final class PaletteView {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final PaletteViewModel model;
    private final Words words;
    private final List<HBox> rows = new ArrayList<>();
    private @Nullable Node before;

    @FXML private StackPane layer;
    @FXML private TextField field;
    @FXML private Label summary;
    @FXML private ScrollPane scrolled;
    @FXML private VBox results;

    public PaletteView(PaletteViewModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    @FXML
    private void initialize() {
        field.textProperty().bindBidirectional(model.typedProperty());
        summary.textProperty().bind(model.summaryProperty());
        model.hitsProperty().subscribe(this::show);
        model.chosenProperty().subscribe(_ -> choose());
        model.openProperty().subscribe(this::showOpen);
        layer.setOnMousePressed(event -> {
            if (layer.equals(event.getTarget())) {
                model.close();
            }
        });
    }

    private void showOpen(boolean open) {
        layer.setVisible(open);
        if (open) {
            before = layer.getScene().getFocusOwner();
            field.requestFocus();
        } else if (before != null && field.isFocused()) {
            before.requestFocus();
        }
    }

    private void show(List<Hit> hits) {
        rows.clear();
        var lines = new ArrayList<Node>();
        for (var group : PaletteRanking.groups(hits).toList()) {
            lines.add(styled(new Label(words.say("palette.group." + group.key())), "palette-group"));
            hits.stream().filter(hit -> hit.entry().group() == group).map(this::row).forEach(row -> {
                rows.add(row);
                lines.add(row);
            });
        }
        results.getChildren().setAll(lines);
        choose();
    }

    private HBox row(Hit hit) {
        var entry = hit.entry();
        var context = styled(new Label(entry.context()), "palette-context");
        // The end of it says what is simulated.
        context.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Whole.tellWhereCut(context);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var aside = styled(new Label(entry.aside()), "palette-aside");
        aside.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(new FontIcon(entry.icon()), title(entry.title(), hit.marked()), context, room, aside);
        row.getStyleClass().add("palette-row");
        row.setAccessibleText((entry.title() + " " + entry.context()).strip());
        if (!entry.keys().isEmpty()) {
            var keys = styled(new Label(entry.keys()), "key");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(keys);
        }
        row.setOnMouseClicked(_ -> model.run(hit));
        return row;
    }

    /** The title, with what was typed of it in weight and underlined. */
    private static HBox title(String text, BitSet marked) {
        var title = new HBox();
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.getStyleClass().add("palette-title");
        for (int from = 0; from < text.length(); ) {
            boolean typed = marked.get(from);
            int next = typed ? marked.nextClearBit(from) : marked.nextSetBit(from);
            int to = next < 0 ? text.length() : Math.min(next, text.length());
            var part = new Label(text.substring(from, to));
            title.getChildren().add(typed ? styled(part, "palette-typed") : part);
            from = to;
        }
        return title;
    }

    private static Label styled(Label label, String styleClass) {
        label.getStyleClass().add(styleClass);
        return label;
    }

    private void choose() {
        int chosen = model.chosenProperty().get();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).pseudoClassStateChanged(CHOSEN, i == chosen);
        }
        if (chosen >= 0 && chosen < rows.size()) {
            layer.applyCss();
            layer.layout();
            Reveal.in(scrolled, rows.get(chosen));
        }
        // A screen reader hears the field, so the field tells what Enter would do.
        field.setAccessibleHelp(chosen >= 0 && chosen < rows.size() ? rows.get(chosen).getAccessibleText() : "");
        field.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
    }

    @FXML
    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN, TAB -> model.move(event.isShiftDown() ? -1 : 1);
            case UP -> model.move(-1);
            case ENTER -> model.run();
            case ESCAPE -> model.close();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
