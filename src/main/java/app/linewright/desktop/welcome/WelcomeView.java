package app.linewright.desktop.welcome;

import app.linewright.desktop.kit.Choices;
import app.linewright.desktop.kit.Segments;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.settings.Language;
import app.linewright.desktop.settings.ThemeChoice;
import app.linewright.desktop.welcome.WelcomeViewModel.State;
import app.linewright.sport.League;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Binds {@code WelcomeView.fxml} to its view model. */
public final class WelcomeView {
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    /** Below this height the groups stand closer to one another. */
    private static final double LOW_BELOW = 800;
    /** Below this width the cards stand under one another. */
    private static final double STACKED_BELOW = 760;

    private final WelcomeViewModel model;
    private final Words words;
    private final Supplier<List<Path>> files;

    @FXML private ScrollPane root;
    @FXML private ComboBox<Language> language;
    @FXML private Segments<ThemeChoice> theme;
    @FXML private PriceScale scale;
    @FXML private GridPane cards;
    @FXML private VBox demoCard;
    @FXML private VBox fileCard;
    @FXML private VBox keyCard;
    @FXML private Label keyText;
    @FXML private VBox keyForm;
    @FXML private PasswordField key;
    @FXML private ComboBox<League> league;
    @FXML private Label keyNeeds;
    @FXML private Button demo;
    @FXML private Button enterKey;
    @FXML private HBox word;
    @FXML private FontIcon wordIcon;
    @FXML private Label wordText;

    /** @param files asks which files to read in */
    public WelcomeView(WelcomeViewModel model, Words words, Supplier<List<Path>> files) {
        this.model = model;
        this.words = words;
        this.files = files;
    }

    @FXML
    private void initialize() {
        var chosen = model.preferences();
        language.setConverter(Choices.shown(Language::ownName));
        language.getItems().setAll(Language.values());
        language.setValue(model.language());
        language.valueProperty().subscribe((before, now) ->
                chosen.languageProperty().set(Optional.ofNullable(now)));
        theme.offer(
                List.of(ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.SYSTEM),
                each -> words.say("welcome.theme." + each.key()));
        theme.valueProperty().bindBidirectional(chosen.themeProperty());
        scale.show(words);
        league.setConverter(Choices.shown(League::name));
        league.setItems(model.leagues());
        league.itemsProperty().get().subscribe(this::proposeLeague);
        root.widthProperty().subscribe(width -> place(width.doubleValue() < STACKED_BELOW));
        root.heightProperty().subscribe(height ->
                root.pseudoClassStateChanged(LOW, height.doubleValue() < LOW_BELOW));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onPressed);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::onTyped);
        root.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        root.setOnDragDropped(event -> {
            model.files(event.getDragboard().getFiles().stream().map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
        });
        model.stateProperty().subscribe(this::show);
    }

    private void proposeLeague() {
        if (league.getValue() == null && !league.getItems().isEmpty()) {
            league.setValue(league.getItems().getFirst());
        }
    }

    /** Puts the cards beside or under one another. */
    private void place(boolean stacked) {
        var all = List.of(demoCard, fileCard, keyCard);
        for (int i = 0; i < all.size(); i++) {
            GridPane.setConstraints(all.get(i), stacked ? 0 : i, stacked ? i : 0);
            cards.getColumnConstraints().get(i).setPercentWidth(stacked ? (i == 0 ? 100 : 0) : 100.0 / 3);
        }
        cards.setHgap(stacked ? 0 : 16);
    }

    private void show(State state) {
        boolean form = !(state instanceof State.Choosing);
        boolean asking = state instanceof State.Asking;
        boolean told = state instanceof State.Told;
        reveal(keyForm, form);
        reveal(keyText, !form);
        keyForm.setDisable(asking || told);
        keyNeeds.setText(words.say(form ? "welcome.key.cost" : "welcome.key.needs"));
        enterKey.setText(words.say(told ? "welcome.toBoard" : form ? "welcome.key.ask" : "welcome.key.enter"));
        enterKey.setDisable(asking);
        // One button of a view is the proposed one.
        primary(demo, !form);
        primary(enterKey, form);
        var said = switch (state) {
            case State.Choosing _ -> "";
            case State.Entering(var sentence) -> sentence;
            case State.Asking(var sentence) -> sentence;
            case State.Told(var sentence) -> sentence;
        };
        wordText.setText(said);
        reveal(word, !said.isEmpty());
        boolean wrong = state instanceof State.Entering;
        wordIcon.setIconLiteral(wrong ? "ci-error-outline" : asking ? "ci-time" : "ci-information");
        word.pseudoClassStateChanged(PseudoClass.getPseudoClass("wrong"), wrong);
        if (wrong) {
            key.requestFocus();
        } else if (told) {
            enterKey.requestFocus();
        }
    }

    private static void reveal(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static void primary(Button button, boolean proposed) {
        button.getStyleClass().remove("primary");
        if (proposed) {
            button.getStyleClass().add("primary");
        }
    }

    private void onPressed(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE && !language.isShowing() && !league.isShowing()) {
            pressed.consume();
            model.back();
        }
    }

    /** Figures as they are typed: on a French keyboard that takes Shift. The field may hold them too. */
    private void onTyped(KeyEvent typed) {
        if (!(model.stateProperty().get() instanceof State.Choosing)) {
            return;
        }
        Optional<Runnable> choice = switch (typed.getCharacter()) {
            case "1" -> Optional.of(this::onDemo);
            case "2" -> Optional.of(this::onFile);
            case "3" -> Optional.of(this::onKey);
            default -> Optional.empty();
        };
        choice.ifPresent(made -> {
            typed.consume();
            made.run();
        });
    }

    @FXML
    private void onDemo() {
        model.demo();
    }

    @FXML
    private void onFile() {
        model.files(files.get());
    }

    /** The third choice, and what the key is entered with. */
    @FXML
    private void onKey() {
        switch (model.stateProperty().get()) {
            case State.Choosing _ -> model.enterKey();
            case State.Entering _ -> Optional.ofNullable(league.getValue())
                    .ifPresent(asked -> model.ask(key.getText(), asked));
            case State.Asking _ -> { }
            case State.Told _ -> model.lookAround();
        }
    }

    @FXML
    private void onLook() {
        model.lookAround();
    }
}
