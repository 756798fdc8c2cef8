package app.linewright.desktop.calculators;

import app.linewright.desktop.kit.Reveal;
import app.linewright.desktop.kit.Words;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Binds {@code CalculatorsView.fxml} to its view model: cards in two columns, or in one where there is no room. */
public final class CalculatorsView {
    /** Two columns from this width of the panel on. */
    private static final double TWO_COLUMNS = 1000;
    /** From this width of the panel on an answer stands beside what it answers. */
    private static final double BESIDE = 800;
    /** How many cards stand in the first of two columns. */
    private static final int FIRST = 4;

    private final CalculatorsViewModel model;
    private final Words words;

    @FXML private ScrollPane root;
    @FXML private VBox first;
    @FXML private VBox second;

    public CalculatorsView(CalculatorsViewModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    @FXML
    private void initialize() {
        var cards = model.calculators().stream().map(each -> new CalculatorCard(each, words)).toList();
        // Of equal width, whatever stands in them.
        for (var column : List.of(first, second)) {
            column.setMinWidth(0);
            column.setPrefWidth(0);
        }
        root.widthProperty().map(width -> width.doubleValue() >= TWO_COLUMNS).subscribe(wide -> arrange(cards, wide));
        root.widthProperty()
                .map(width -> width.doubleValue() >= BESIDE && width.doubleValue() < TWO_COLUMNS)
                .subscribe(beside -> cards.forEach(card -> card.lay(beside)));
        Reveal.focused(root);
    }

    private void arrange(List<CalculatorCard> cards, boolean wide) {
        first.getChildren().clear();
        second.getChildren().clear();
        first.getChildren().addAll(wide ? cards.subList(0, FIRST) : cards);
        if (wide) {
            second.getChildren().addAll(cards.subList(FIRST, cards.size()));
        }
        second.setVisible(wide);
        second.setManaged(wide);
    }
}
