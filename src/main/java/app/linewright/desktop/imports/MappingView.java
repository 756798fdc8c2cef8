package app.linewright.desktop.imports;

import app.linewright.desktop.imports.MappingViewModel.PriceLayout;
import app.linewright.desktop.imports.MappingViewModel.StartForm;
import app.linewright.desktop.kit.Bar;
import app.linewright.desktop.kit.Segments;
import app.linewright.desktop.kit.Whole;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.PriceFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Binds {@code MappingView.fxml} to its view model. */
public final class MappingView {
    private static final double LABEL = 112;
    private static final double CHOICE = 192;

    private final MappingViewModel model;
    private final Words words;

    @FXML private Label title;
    @FXML private Label sentence;
    @FXML private TilePane game;
    @FXML private Segments<PriceLayout> layout;
    @FXML private Segments<PriceFormat> format;
    @FXML private TilePane single;
    @FXML private VBox columns;
    @FXML private VBox prices;
    @FXML private TextField name;
    @FXML private PreviewTable preview;
    @FXML private Button accept;

    public MappingView(MappingViewModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    @FXML
    private void initialize() {
        title.setText(words.say("mapping.title", model.file()));
        sentence.textProperty().bind(model.sentenceProperty());
        accept.disableProperty().bind(model.readyProperty().not());
        name.textProperty().bindBidirectional(model.nameProperty());
        layout.offer(List.of(PriceLayout.values()), choice -> words.say("mapping.layout." + key(choice)));
        layout.valueProperty().bindBidirectional(model.layoutProperty());
        format.offer(List.of(PriceFormat.values()), choice -> words.say("shell.format." + choice.key()));
        format.valueProperty().bindBidirectional(model.priceFormatProperty());
        addFields();
        model.layoutProperty().subscribe(this::showLayout);
        model.prices().subscribe(this::showPrices);
        showPrices();
        preview.show(model.preview(), words);
    }

    /** Two fields in a row where there is room; beside a start stands how it is written, beside a time its zone. */
    private void addFields() {
        addField(game, MappingField.LEAGUE);
        addField(game, MappingField.SEASON);
        addField(game, MappingField.START);
        add(game, words.say("mapping.form"), combo(List.of(StartForm.values()), model.startFormProperty(),
                form -> words.say("mapping.form." + key(form)), words.say("mapping.form")));
        addField(game, MappingField.TIME);
        add(game, words.say("mapping.zone"), combo(model.zones(), model.zoneProperty(), MappingChoice::title,
                words.say("mapping.zone")));
        addField(game, MappingField.HOME);
        addField(game, MappingField.HOME_SCORE);
        addField(game, MappingField.AWAY);
        addField(game, MappingField.AWAY_SCORE);
        addField(game, MappingField.QUOTE_TIME);
        addField(game, MappingField.STAGE);
        addField(single, MappingField.BOOK);
        addField(single, MappingField.PRICE);
        addField(single, MappingField.MARKET);
        addField(single, MappingField.OUTCOME);
        addField(single, MappingField.POINT);
    }

    private void addField(TilePane fields, MappingField field) {
        var text = words.say("mapping.field." + field.key());
        var chosen = model.field(field);
        var combo = combo(model.choices(field), chosen, MappingChoice::title, text);
        combo.setId("map-" + field.key());
        var example = new Label();
        example.getStyleClass().add("example");
        example.setMinWidth(Region.USE_PREF_SIZE);
        example.textProperty().bind(chosen.map(choice -> example(model.example(choice))));
        add(fields, text, combo, example);
    }

    private static void add(TilePane fields, String text, ComboBox<?> combo, Node... beside) {
        var label = new Label(text);
        label.setLabelFor(combo);
        label.setMinWidth(Math.max(LABEL, Math.ceil(Whole.width(text, "IBM Plex Sans", 13))));
        combo.setMinWidth(CHOICE);
        var row = new HBox(label, combo);
        row.getChildren().addAll(beside);
        row.getStyleClass().add("field-row");
        fields.getChildren().add(row);
    }

    private String example(String text) {
        return text.isEmpty() ? "" : words.say("mapping.example", text);
    }

    private void showLayout(PriceLayout chosen) {
        show(single, chosen == PriceLayout.ROW_EACH);
        show(columns, chosen == PriceLayout.COLUMN_EACH);
        if (chosen == PriceLayout.COLUMN_EACH && model.prices().isEmpty()) {
            model.addPrice();
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void showPrices() {
        prices.getChildren().setAll(model.prices().stream().map(this::priceRow).toList());
    }

    private Bar priceRow(PriceLine price) {
        var column = combo(model.columns(), price.columnProperty(), MappingChoice::title,
                words.say("mapping.price.column"));
        var bet = combo(List.of(PriceLine.Bet.values()), price.betProperty(),
                each -> words.say("mapping.bet." + key(each)), words.say("mapping.price.bet"));
        var book = combo(model.books(), price.bookProperty(), MappingChoice::title, words.say("mapping.price.book"));
        var point = combo(model.columns(), price.pointProperty(), MappingChoice::title,
                words.say("mapping.price.point"));
        point.visibleProperty().bind(price.betProperty().map(PriceLine.Bet::hasPoint).orElse(false));
        bet.setPromptText(words.say("mapping.price.bet"));
        var remove = new Button("", new FontIcon("ci-subtract"));
        remove.getStyleClass().add("icon-button");
        remove.setAccessibleText(words.say("mapping.price.remove"));
        remove.setTooltip(new Tooltip(words.say("mapping.price.remove")));
        remove.setOnAction(_ -> model.removePrice(price));
        var row = new Bar();
        row.setLineHeight(36);
        row.getChildren().addAll(column, bet, book, point, remove);
        row.getStyleClass().add("price-row");
        return row;
    }

    private static <T> ComboBox<T> combo(
            List<T> choices, Property<@Nullable T> value, Function<T, String> title, String says) {
        var combo = new ComboBox<T>();
        combo.getItems().setAll(choices);
        combo.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T choice) {
                return choice == null ? "" : title.apply(choice);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        });
        combo.valueProperty().bindBidirectional(value);
        combo.setAccessibleText(says);
        combo.setMaxWidth(Double.MAX_VALUE);
        return combo;
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @FXML
    private void onAddPrice() {
        model.addPrice();
    }

    @FXML
    private void onCancel() {
        model.cancel();
    }

    @FXML
    private void onAccept() {
        model.accept();
    }
}
