package app.linewright.desktop.board;

import app.linewright.desktop.board.BoardState.Action;
import app.linewright.desktop.detail.DetailViewModel;
import app.linewright.desktop.kit.Bar;
import app.linewright.desktop.kit.DateText;
import app.linewright.desktop.kit.MessagePane;
import app.linewright.desktop.kit.Segments;
import app.linewright.desktop.kit.Whole;
import app.linewright.desktop.kit.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds {@code BoardView.fxml} to its view model. */
public final class BoardView {
    private final BoardViewModel model;
    private final Words words;
    private final ObservableValue<ZoneId> zone;
    private final Consumer<Action> fill;
    private final Runnable refreshing;
    private final PastViewModel past;
    private final DetailViewModel detail;
    private final Supplier<Node> detailView;
    private final Supplier<Node> valueView;
    private @Nullable Node values;
    private Supplier<@Nullable BoardLine> selectedLine = () -> null;

    /** From this width on there is room for the list of values beside all columns of six books. */
    private static final double WIDE = 1500;
    /** What the field of a day has beside the day itself. */
    private static final double BESIDE_DATE = 44;

    @FXML private VBox board;
    @FXML private StackPane valuesPlace;
    @FXML private HBox bookPages;
    @FXML private Button previous;
    @FXML private Button next;
    @FXML private DatePicker day;
    @FXML private Segments<Span> span;
    @FXML private Segments<MarketChoice> market;
    @FXML private ComboBox<LeagueChoice> league;
    @FXML private Label simulated;
    @FXML private Bar banner;
    @FXML private Label bannerLead;
    @FXML private Label bannerText;
    @FXML private Button bannerAction;
    @FXML private TableView<BoardLine> prices;
    @FXML private ToggleButton columnsToggle;
    @FXML private StackPane columnsPlace;
    @FXML private MessagePane message;
    @FXML private VBox working;
    @FXML private Bar foot;
    @FXML private Label footText;
    @FXML private Label footTook;
    @FXML private ToggleButton pastToggle;
    @FXML private ToggleButton detailsToggle;
    @FXML private StackPane details;

    /**
     * @param fill brings prices in: {@link Action#DEMO}, {@link Action#IMPORT} and {@link Action#SAMPLE}
     * @param refreshing brings the prices up to date
     * @param detailView makes the view of the details, once they are wanted
     * @param valueView makes the list of values beside the table, once there is room for it
     */
    public BoardView(
            BoardViewModel model,
            Words words,
            ObservableValue<ZoneId> zone,
            Consumer<Action> fill,
            Runnable refreshing,
            PastViewModel past,
            DetailViewModel detail,
            Supplier<Node> detailView,
            Supplier<Node> valueView) {
        this.model = model;
        this.past = past;
        this.detail = detail;
        this.detailView = detailView;
        this.valueView = valueView;
        this.words = words;
        this.zone = zone;
        this.fill = fill;
        this.refreshing = refreshing;
    }

    @FXML
    private void initialize() {
        bindFilters();
        bindTable();
        board.widthProperty().subscribe(this::placeValues);
        model.stateProperty().subscribe(this::showState);
        model.bannerProperty().subscribe(this::showBanner);
        simulated.visibleProperty().bind(model.simulatedProperty());
        simulated.managedProperty().bind(simulated.visibleProperty());
        bindDetails();
    }

    private void placeValues(Number width) {
        boolean wide = width.doubleValue() >= WIDE;
        if (wide == valuesPlace.getChildren().isEmpty()) {
            valuesPlace.getChildren().setAll(wide ? List.of(values()) : List.of());
            valuesPlace.setVisible(wide);
            valuesPlace.setManaged(wide);
        }
    }

    /** The list is made where it is first wanted, and comes back as it was. */
    private Node values() {
        var list = Optional.ofNullable(values).orElseGet(valueView);
        values = list;
        return list;
    }

    private void bindDetails() {
        detailsToggle.selectedProperty().bindBidirectional(detail.openProperty());
        detail.formatProperty().bind(model.formatProperty());
        detail.asOfProperty().bind(model.asOfProperty());
        model.asOfProperty().subscribe(at -> pastToggle.setSelected(at.isPresent()));
        detail.openProperty().subscribe(this::showDetails);
        model.lines().addListener((ListChangeListener<BoardLine>) _ -> detail.refresh());
        prices.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line instanceof BoardLine.Selection selection) {
                detail.choose(selection.market(), selection.outcome());
            }
        });
        prices.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && selectedLine.get() instanceof BoardLine.Selection) {
                detail.openProperty().set(true);
            }
        });
    }

    private void showDetails(boolean open) {
        if (open && details.getChildren().isEmpty()) {
            details.getChildren().add(detailView.get());
        }
        details.setVisible(open);
        details.setManaged(open);
        if (!open && details.isFocusWithin()) {
            prices.requestFocus();
        }
    }

    private void bindFilters() {
        previous.disableProperty().bind(model.beforeProperty().map(Optional::isEmpty));
        next.disableProperty().bind(model.afterProperty().map(Optional::isEmpty));
        day.setConverter(new DateText(words, model.dayProperty()::get));
        day.setMinWidth(BESIDE_DATE + Whole.moment(words.say("date.field"), words.locale()));
        day.valueProperty().bindBidirectional(model.dayProperty());
        span.offer(List.of(Span.values()), choice -> words.say("board.span." + lower(choice)));
        span.valueProperty().bindBidirectional(model.spanProperty());
        market.offer(List.of(MarketChoice.values()), choice -> words.say("market.choice." + choice.key()));
        market.valueProperty().bindBidirectional(model.marketProperty());
        league.setItems(model.leagues());
        league.setCellFactory(_ -> new LeagueCell());
        league.setButtonCell(new ChosenLeagueCell());
        league.valueProperty().bindBidirectional(model.leagueProperty());
    }

    private void bindTable() {
        var table = new PricesTable(prices, model, words, zone);
        selectedLine = table::selectedLine;
        new BookPager(bookPages, table.pages().pageProperty(), table::move, words).listen(prices, selectedLine);
        model.table().onShown(replaced -> {
            table.shown(replaced);
            if (!replaced.isEmpty()) {
                detail.refresh();
            }
        });
        columnsToggle.selectedProperty().subscribe(this::showColumns);
    }

    private void showColumns(boolean open) {
        if (open && columnsPlace.getChildren().isEmpty()) {
            columnsPlace.getChildren().add(
                    new ColumnsPane(model.table(), words, () -> columnsToggle.setSelected(false)));
        }
        columnsPlace.setVisible(open);
        if (open && columnsPlace.getChildren().getFirst() instanceof ColumnsPane pane) {
            pane.focus();
        } else if (columnsPlace.isFocusWithin()) {
            columnsToggle.requestFocus();
        }
    }

    private void showState(BoardState state) {
        switch (state) {
            case BoardState.Opening(), BoardState.Shown() -> show(false, false);
            case BoardState.Waiting(var what, var took) -> {
                footText.setText(what);
                footTook.setText(took);
                show(false, true);
            }
            case BoardState.Message said -> {
                message.show(
                        icon(said.kind()),
                        said.kind() == BoardState.Kind.ERROR,
                        said.title(),
                        said.text(),
                        said.offers().stream().map(this::choice).toList());
                show(true, false);
            }
        }
    }

    private void show(boolean saying, boolean waiting) {
        message.setVisible(saying);
        working.setVisible(waiting);
        foot.setVisible(waiting);
    }

    private static String icon(BoardState.Kind kind) {
        return switch (kind) {
            case FRESH -> "ci-data-table";
            case EMPTY -> "ci-filter";
            case ERROR -> "ci-error-outline";
        };
    }

    private MessagePane.Choice choice(BoardState.Offer offer) {
        return new MessagePane.Choice("offer-" + lower(offer.action()), offer.label(), () -> act(offer.action()));
    }

    private void act(Action action) {
        switch (action) {
            case DEMO, IMPORT, SAMPLE -> fill.accept(action);
            case REFRESH -> refreshing.run();
            case ALL_LEAGUES, CLEAR_FILTER, OTHER_DAY, OTHER_MARKET, AGAIN -> model.act(action);
        }
    }

    private void showBanner(Optional<Banner> shown) {
        banner.setVisible(shown.isPresent());
        banner.setManaged(shown.isPresent());
        shown.ifPresent(said -> {
            banner.getStyleClass().setAll("banner", said.stale() ? "stale" : "warning");
            bannerLead.setText(said.lead());
            bannerText.setText(said.text());
            bannerAction.setVisible(said.offer().isPresent());
            said.offer().ifPresent(offer -> {
                bannerAction.setText(offer.label());
                bannerAction.setOnAction(_ -> act(offer.action()));
            });
        });
    }

    @FXML
    private void onPrevious() {
        model.previousDay();
    }

    @FXML
    private void onNext() {
        model.nextDay();
    }

    @FXML
    private void onToday() {
        model.today();
    }

    @FXML
    private void onPast() {
        if (pastToggle.isSelected()) {
            past.begin();
        } else {
            past.now();
        }
    }

    @FXML
    private void onImport() {
        fill.accept(Action.IMPORT);
    }

    @FXML
    private void onRefresh() {
        refreshing.run();
    }

    @FXML
    private void onCancel() {
        model.cancelLoading();
    }

    /**
     * On a day Enter folds or unfolds it, left folds it and right unfolds it; on a selection Enter opens its details,
     * which Escape closes, and W puts its event on the watch list or takes it off.
     */
    @FXML
    private void onTableKey(KeyEvent event) {
        boolean done = switch (selectedLine.get()) {
            case BoardLine.Day head -> toggles(event.getCode(), head);
            case BoardLine.Selection _ -> actsOnEvent(event.getCode());
            case null, default -> false;
        };
        if (done) {
            event.consume();
        }
    }

    private boolean toggles(KeyCode key, BoardLine.Day head) {
        boolean toggles = switch (key) {
            case ENTER, SPACE -> true;
            case LEFT -> head.open();
            case RIGHT -> !head.open();
            default -> false;
        };
        if (toggles) {
            model.toggle(head);
        }
        return toggles;
    }

    private boolean actsOnEvent(KeyCode key) {
        var market = model.selectedProperty().get();
        if (key == KeyCode.W && market != null) {
            model.watch(market);
            return true;
        }
        boolean wanted = key == KeyCode.ENTER;
        if (!wanted && (key != KeyCode.ESCAPE || !detail.openProperty().get())) {
            return false;
        }
        detail.openProperty().set(wanted);
        return true;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private @Nullable String title(@Nullable LeagueChoice choice) {
        if (choice == null) {
            return null;
        }
        return choice.simulated() ? words.say("board.league.simulated", choice.title()) : choice.title();
    }

    /** A league's name in the list, marked where it is simulated. */
    private final class LeagueCell extends ListCell<LeagueChoice> {
        @Override
        protected void updateItem(@Nullable LeagueChoice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(empty ? null : title(choice));
        }
    }

    /** The chosen league's name, which the list need not hold yet; a usual cell would be empty until it does. */
    private final class ChosenLeagueCell extends ListCell<LeagueChoice> {
        @Override
        protected void updateItem(@Nullable LeagueChoice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(title(league.getValue()));
        }
    }
}
