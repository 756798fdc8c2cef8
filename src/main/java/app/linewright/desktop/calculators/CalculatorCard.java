package app.linewright.desktop.calculators;

import app.linewright.desktop.calculators.Answer.Row;
import app.linewright.desktop.kit.Bar;
import app.linewright.desktop.kit.Segments;
import app.linewright.desktop.kit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A calculator as a card: what goes in, why it cannot be read, and the answer. */
final class CalculatorCard extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    /** So many columns of an answer fit into half of a card: a name and its figure. */
    private static final int FITTING = 2;

    private final Calculator calculator;
    private final Words words;
    private final Node head;
    private boolean wide;
    private final VBox asked = new VBox();
    private final VBox answers = new VBox();
    private final GridPane beside = new GridPane();
    private final FlowPane inputs = new FlowPane();
    private final VBox errors = new VBox();
    private final GridPane table = new GridPane();
    private final Label note = label("answer-note");

    CalculatorCard(Calculator calculator, Words words) {
        this.calculator = calculator;
        this.words = words;
        setId("card-" + calculator.key());
        getStyleClass().add("lw-card");
        inputs.getStyleClass().add("card-entries");
        errors.getStyleClass().add("card-errors");
        table.getStyleClass().add("card-answer");
        note.setWrapText(true);
        head = head();
        asked.getChildren().setAll(inputs, errors);
        answers.getChildren().setAll(scrolled(), note);
        answers.getStyleClass().add("card-answers");
        beside.getStyleClass().add("card-beside");
        for (int i = 0; i < 2; i++) {
            var half = new ColumnConstraints();
            half.setPercentWidth(50);
            beside.getColumnConstraints().add(half);
        }
        lay(false);
        calculator.entries().subscribe(this::showInputs);
        showInputs();
        calculator.answerProperty().subscribe(this::showAnswer);
    }

    /** Lays the answer beside the entries where there is room for it, and under them elsewhere. */
    void lay(boolean roomBeside) {
        wide = roomBeside;
        var halved = wide && table.getColumnCount() <= FITTING;
        // Only where it changes: what is taken out of the window loses the focus.
        if (halved && !beside.getChildren().contains(asked)) {
            getChildren().setAll(head, beside);
            beside.addRow(0, asked, answers);
        } else if (!halved && !getChildren().contains(asked)) {
            beside.getChildren().clear();
            getChildren().setAll(head, asked, answers);
        }
    }

    /** Where the figures of an answer are wider than the card, they scroll. */
    private Node scrolled() {
        var scroll = new ScrollPane(table);
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.visibleProperty().bind(table.visibleProperty());
        scroll.managedProperty().bind(table.visibleProperty());
        return scroll;
    }

    private Node head() {
        var title = label("card-title");
        title.setText(calculator.title());
        title.setMinWidth(Region.USE_PREF_SIZE);
        var about = label("card-about");
        about.setText(calculator.about());
        about.setWrapText(true);
        HBox.setHgrow(about, Priority.ALWAYS);
        var head = new Bar();
        head.setLineHeight(36);
        head.getChildren().addAll(title, about);
        head.getStyleClass().add("card-head");
        return head;
    }

    private void showInputs() {
        var nodes = new ArrayList<Node>();
        calculator.entries().forEach(entry -> nodes.add(field(entry)));
        if (calculator instanceof MarketCalculator market) {
            // The outcomes come first; what adds one stands behind the last of them.
            nodes.add(market.outcomes(), growth(market));
        }
        calculator.choices().forEach(choice -> nodes.add(segments(choice)));
        inputs.getChildren().setAll(nodes);
        errors.getChildren().setAll(calculator.entries().stream().map(this::error).toList());
        showErrors();
    }

    private Node field(Entry entry) {
        var label = label("card-label");
        label.setText(entry.label());
        var input = new TextField();
        input.setId(entry.id());
        input.textProperty().bindBidirectional(entry.textProperty());
        input.setAccessibleText(words.say("calculators.accessible", calculator.title(), entry.label()));
        label.setLabelFor(input);
        entry.errorProperty().subscribe(error -> {
            input.pseudoClassStateChanged(REFUSED, !error.isEmpty());
            input.setAccessibleHelp(error);
        });
        var unit = label("card-unit");
        unit.textProperty().bind(entry.unitProperty());
        var row = new HBox(input, unit);
        row.getStyleClass().add("card-input");
        return box(label, row);
    }

    private <T> Node segments(Choice<T> choice) {
        var label = label("card-label");
        label.setText(choice.label());
        var segments = new Segments<T>();
        segments.setId(choice.id());
        segments.setAccessibleText(words.say("calculators.accessible", calculator.title(), choice.label()));
        segments.offer(choice.choices(), choice.name());
        segments.valueProperty().bindBidirectional(choice.value());
        return box(label, segments);
    }

    private Node growth(MarketCalculator market) {
        var add = button("add", "ci-add", words.say("calculators.add"), () -> market.addOutcome(""));
        add.setDisable(market.outcomes() == MarketCalculator.MOST);
        var remove = button("remove", "ci-subtract", words.say("calculators.remove"), market::removeOutcome);
        remove.setDisable(market.outcomes() == MarketCalculator.FEWEST);
        var growth = new HBox(add, remove);
        growth.getStyleClass().add("card-growth");
        // Under an empty label, in line with the fields.
        return box(label("card-label"), growth);
    }

    private Button button(String name, String icon, String says, Runnable action) {
        var button = new Button("", new FontIcon(icon));
        button.setId(calculator.key() + "-" + name);
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(words.say("calculators.accessible", calculator.title(), says));
        button.setTooltip(new Tooltip(says));
        button.setOnAction(_ -> {
            action.run();
            // The inputs were made anew: the focus stays on what was pressed.
            inputs.lookupAll("#" + button.getId()).forEach(Node::requestFocus);
        });
        return button;
    }

    private static Node box(Node... parts) {
        var box = new VBox(parts);
        box.getStyleClass().add("card-field");
        return box;
    }

    private Node error(Entry entry) {
        var sentence = new Label();
        sentence.setWrapText(true);
        sentence.textProperty().bind(entry.errorProperty().map(error ->
                words.say("calculators.error", entry.label(), error)));
        var row = new HBox(new FontIcon("ci-error-outline"), sentence);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        row.getStyleClass().add("card-error");
        row.visibleProperty().bind(entry.errorProperty().isNotEmpty());
        row.managedProperty().bind(row.visibleProperty());
        entry.errorProperty().subscribe((_, _) -> showErrors());
        return row;
    }

    private void showErrors() {
        var any = calculator.entries().stream().anyMatch(entry -> !entry.errorProperty().get().isEmpty());
        errors.setVisible(any);
        errors.setManaged(any);
    }

    private void showAnswer(Answer answer) {
        table.getChildren().clear();
        table.getColumnConstraints().clear();
        int columns = answer.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        if (columns > 0) {
            layColumns(columns);
        }
        int at = 0;
        if (!answer.heads().isEmpty()) {
            addRow(at++, answer.heads(), "answer-head", "answer-head", "answer-figure");
        }
        for (var row : answer.rows()) {
            var weight = row.weight().name().toLowerCase(Locale.ROOT);
            addRow(at++, texts(row), "answer-name", "answer-cell", "answer-figure", weight);
        }
        show(table, columns > 0);
        lay(wide);
        note.setText(answer.note());
        show(note, !answer.note().isEmpty());
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        texts.add(row.name());
        texts.addAll(row.cells());
        return texts;
    }

    /** The names take what the figures leave; these are as wide as one another. */
    private void layColumns(int figures) {
        var names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().add(names);
        for (int i = 0; i < figures; i++) {
            var figure = new ColumnConstraints();
            figure.setMinWidth(Region.USE_PREF_SIZE);
            figure.setMaxWidth(Region.USE_PREF_SIZE);
            figure.setHalignment(HPos.RIGHT);
            table.getColumnConstraints().add(figure);
        }
    }

    private void addRow(int at, List<String> texts, String nameClass, String... cellClasses) {
        for (int i = 0; i < texts.size(); i++) {
            var label = label(i == 0 ? new String[] {nameClass} : cellClasses);
            label.setText(texts.get(i));
            label.getStyleClass().add("answer-row");
            label.setMaxWidth(Double.MAX_VALUE);
            label.setMinWidth(Region.USE_PREF_SIZE);
            table.add(label, i, at);
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static Label label(String... styleClasses) {
        var label = new Label();
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
