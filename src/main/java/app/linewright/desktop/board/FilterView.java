package app.linewright.desktop.board;

import app.linewright.desktop.board.BoardFilter.Show;
import app.linewright.desktop.board.FilterChips.Chip;
import app.linewright.desktop.kit.Bar;
import app.linewright.desktop.kit.Segments;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.BookKey;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Binds {@code FilterView.fxml}, the row of filters over the Board, to the Board's view model. */
public final class FilterView {
    private static final List<Double> EDGES = List.of(0.0, 0.005, 0.01, 0.02, 0.03, 0.05);
    private static final List<Duration> AGES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5));

    private final BoardViewModel model;
    private final SavedViewsViewModel saved;
    private final Words words;
    private final FilterChips chipWords;
    private final EventHandler<KeyEvent> slash = this::onTypedAnywhere;

    @FXML private Bar filters;
    @FXML private Segments<Show> show;
    @FXML private TextField filterText;
    @FXML private Bar chips;
    @FXML private MenuButton addFilter;
    @FXML private Label passing;
    @FXML private MenuButton views;

    public FilterView(BoardViewModel model, SavedViewsViewModel saved, Words words) {
        this.model = model;
        this.saved = saved;
        this.words = words;
        this.chipWords = new FilterChips(words);
    }

    @FXML
    private void initialize() {
        show.offer(List.of(Show.values()), choice -> words.say("filter.show." + lower(choice)));
        // What holds is shown before what is shown is listened to.
        model.filterProperty().subscribe(this::showFilter);
        show.valueProperty().subscribe(choice -> change(model.filterProperty().get()
                .withShow(Objects.requireNonNullElse(choice, Show.ALL))));
        filterText.textProperty().subscribe(text -> change(model.filterProperty().get().withText(text)));
        passing.textProperty().bind(model.passingProperty());
        model.leagueProperty().subscribe(_ -> showFilter(model.filterProperty().get()));
        model.booksProperty().subscribe(_ -> showFilter(model.filterProperty().get()));
        new ViewsMenu(views, saved, words);
        filters.sceneProperty().subscribe((before, now) -> listen(before, now));
    }

    private void change(BoardFilter filter) {
        if (!filter.equals(model.filterProperty().get())) {
            model.filterProperty().set(filter);
        }
    }

    private void showFilter(BoardFilter filter) {
        show.valueProperty().set(filter.show());
        if (!filterText.getText().equals(filter.text())) {
            filterText.setText(filter.text());
        }
        var wanted = chipWords.of(filter, model.leagueProperty().get(), model.booksProperty().get());
        if (!wanted.equals(chips.getUserData())) {
            chips.setUserData(wanted);
            chips.getChildren().setAll(wanted.stream().map(this::chip).toList());
        }
        addFilter.getItems().setAll(edges(filter), ages(filter), books(filter));
    }

    private Node chip(Chip shown) {
        var name = new Label(shown.name());
        name.getStyleClass().add("filter-name");
        var value = new Label(shown.value());
        value.getStyleClass().add("filter-value");
        var remove = new Button(null, new FontIcon("ci-close"));
        remove.getStyleClass().add("filter-remove");
        var said = words.say("filter.remove", shown.name(), shown.value());
        remove.setAccessibleText(said);
        remove.setTooltip(new Tooltip(said));
        remove.setOnAction(_ -> {
            shown.part().ifPresentOrElse(
                    part -> change(model.filterProperty().get().without(part)),
                    () -> model.act(BoardState.Action.ALL_LEAGUES));
            addFilter.requestFocus();
        });
        var chip = new HBox(name, value, remove);
        chip.getStyleClass().add("filter-chip");
        return chip;
    }

    private Menu edges(BoardFilter filter) {
        var menu = new Menu(words.say("filter.edge"));
        for (var edge : EDGES) {
            menu.getItems().add(choice(
                    chipWords.over(edge), filter.edge().equals(Optional.of(edge)),
                    on -> filter.withEdge(on ? Optional.of(edge) : Optional.empty())));
        }
        return menu;
    }

    private Menu ages(BoardFilter filter) {
        var menu = new Menu(words.say("filter.age"));
        for (var age : AGES) {
            menu.getItems().add(choice(
                    chipWords.under(age), filter.age().equals(Optional.of(age)),
                    on -> filter.withAge(on ? Optional.of(age) : Optional.empty())));
        }
        return menu;
    }

    /** One of several choices; choosing it again takes it back. */
    private MenuItem choice(String text, boolean chosen, Function<Boolean, BoardFilter> filter) {
        var item = new RadioMenuItem(text);
        item.setSelected(chosen);
        item.setOnAction(_ -> change(filter.apply(!chosen)));
        return item;
    }

    private Menu books(BoardFilter filter) {
        var menu = new Menu(words.say("filter.books"));
        for (var book : model.booksProperty().get()) {
            if (book.isBook()) {
                var item = new CheckMenuItem(book.name());
                item.setSelected(filter.books().contains(book.key()));
                item.setOnAction(_ -> toggle(book.key()));
                menu.getItems().add(item);
            }
        }
        menu.setDisable(menu.getItems().isEmpty());
        return menu;
    }

    private void toggle(BookKey book) {
        var filter = model.filterProperty().get();
        var books = new HashSet<>(filter.books());
        if (!books.remove(book)) {
            books.add(book);
        }
        change(filter.withBooks(books));
    }

    private void listen(@Nullable Scene before, @Nullable Scene now) {
        each(before, scene -> scene.removeEventHandler(KeyEvent.KEY_TYPED, slash));
        each(now, scene -> scene.addEventHandler(KeyEvent.KEY_TYPED, slash));
    }

    private static void each(@Nullable Scene scene, Consumer<Scene> action) {
        Optional.ofNullable(scene).ifPresent(action);
    }

    /** A slash leads into the field, unless it is being typed into another. */
    private void onTypedAnywhere(KeyEvent event) {
        var scene = filters.getScene();
        if (event.getCharacter().equals("/") && !(scene.getFocusOwner() instanceof TextInputControl)) {
            filterText.requestFocus();
            filterText.selectAll();
            event.consume();
        }
    }

    /** Escape clears the field; in an empty one it leads back to the prices, and so does Enter in any. */
    @FXML
    private void onTextKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !filterText.getText().isEmpty()) {
            filterText.clear();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) {
            Optional.ofNullable(filters.getScene().lookup("#prices")).ifPresent(Node::requestFocus);
            event.consume();
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
