package app.linewright.desktop.settings;

import app.linewright.desktop.kit.Choices;
import app.linewright.desktop.kit.FieldNote;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.settings.OddsApiViewModel.Asked;
import app.linewright.feeds.oddsapi.KeyPlace;
import app.linewright.sport.League;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** Binds {@code OddsApiView.fxml} to its view model. */
public final class OddsApiView {
    private final OddsApiViewModel model;
    private final Words words;

    @FXML private Label chip;
    @FXML private Button watch;
    @FXML private PasswordField key;
    @FXML private Button keep;
    @FXML private Button test;
    @FXML private Button remove;
    @FXML private FieldNote keyNote;
    @FXML private HBox passphraseRow;
    @FXML private PasswordField passphrase;
    @FXML private Button givePassphrase;
    @FXML private TextField budget;
    @FXML private FieldNote budgetNote;
    @FXML private MenuButton leagues;
    @FXML private HBox markets;
    @FXML private ComboBox<String> region;
    @FXML private FieldNote termsNote;

    public OddsApiView(OddsApiViewModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    @FXML
    private void initialize() {
        key.textProperty().bindBidirectional(model.keyProperty());
        keyNote.say(key, model.keyNoteProperty(), model.keyErrorProperty());
        passphrase.textProperty().bindBidirectional(model.passphraseProperty());
        budget.textProperty().bindBidirectional(model.budgetProperty());
        budgetNote.say(budget, model.budgetNoteProperty(), model.budgetErrorProperty());
        budget.focusedProperty().subscribe((before, now) -> {
            if (!now) {
                model.keepBudget();
            }
        });
        var nothingEntered = Bindings.createBooleanBinding(
                () -> model.keyProperty().get().isBlank(), model.keyProperty());
        keep.disableProperty().bind(model.askingProperty().or(nothingEntered));
        watch.visibleProperty().bind(model.watchedProperty().not());
        watch.disableProperty().bind(model.readyProperty().not());
        model.placeProperty().subscribe(this::showPlace);
        model.wordProperty().subscribe(this::showWord);
        model.leagues().subscribe(this::fillLeagues);
        fillLeagues();
        markets.getChildren().setAll(model.markets().stream().map(OddsApiView::box).toList());
        region.setConverter(Choices.shown(
                key -> OddsApiViewModel.REGIONS.contains(key) ? words.say("settings.region." + key) : key));
        region.getItems().setAll(OddsApiViewModel.REGIONS);
        region.valueProperty().bindBidirectional(model.regionProperty());
        termsNote.say(leagues, model.termsNoteProperty(), new SimpleStringProperty(""));
        model.ask();
    }

    private void showPlace(KeyPlace place) {
        boolean ours = !(place instanceof KeyPlace.Nowhere) && !(place instanceof KeyPlace.Environment);
        boolean closed = place instanceof KeyPlace.Sealed(_, boolean open) && !open;
        boolean usable = !closed && !(place instanceof KeyPlace.Nowhere);
        boolean asks = closed || place instanceof KeyPlace.UntilClosed;
        remove.setVisible(ours);
        remove.setManaged(ours);
        test.disableProperty().bind(model.askingProperty().or(Bindings.createBooleanBinding(() -> !usable)));
        passphraseRow.setVisible(asks);
        passphraseRow.setManaged(asks);
        givePassphrase.setText(words.say(
                place instanceof KeyPlace.UntilClosed ? "settings.passphrase.seal" : "settings.passphrase.open"));
        key.setPromptText(words.say(ours ? "settings.key.replace" : "settings.key.enter"));
        keep.setText(words.say(ours ? "settings.key.replace.go" : "settings.key.keep"));
    }

    private void showWord(OddsApiViewModel.Word word) {
        chip.getStyleClass().removeAll("positive", "warning");
        chip.setVisible(word != OddsApiViewModel.Word.NOTHING);
        switch (word) {
            case NOTHING -> chip.setText("");
            case WORKING -> {
                chip.setText(words.say("settings.key.working"));
                chip.getStyleClass().add("positive");
            }
            case FAILED -> {
                chip.setText(words.say("settings.key.failed"));
                chip.getStyleClass().add("warning");
            }
        }
    }

    private void fillLeagues() {
        leagues.getItems().setAll(model.leagues().stream().map(this::item).toList());
        nameLeagues();
    }

    private CheckMenuItem item(Asked<League> league) {
        var item = new CheckMenuItem(league.name());
        item.selectedProperty().bindBidirectional(league.chosen());
        league.chosen().subscribe((before, now) -> nameLeagues());
        return item;
    }

    private void nameLeagues() {
        var chosen = model.leagues().stream()
                .filter(league -> league.chosen().get())
                .map(Asked::name)
                .collect(Collectors.joining(", "));
        leagues.setText(chosen.isEmpty() ? words.say("settings.ask.leagues.none") : chosen);
    }

    private static CheckBox box(Asked<?> market) {
        var box = new CheckBox(market.name());
        box.selectedProperty().bindBidirectional(market.chosen());
        return box;
    }

    @FXML
    private void onKeep() {
        model.keep();
    }

    @FXML
    private void onTest() {
        model.test();
    }

    @FXML
    private void onRemove() {
        model.remove();
    }

    @FXML
    private void onPassphrase() {
        model.givePassphrase();
    }

    @FXML
    private void onBudget() {
        model.keepBudget();
    }

    @FXML
    private void onWatch() {
        model.watch();
    }
}
