package app.linewright.desktop.detail;

import app.linewright.desktop.detail.DetailPage.BookRow;
import app.linewright.desktop.detail.DetailViewModel.State;
import app.linewright.desktop.kit.MessagePane;
import app.linewright.desktop.kit.Segments;
import app.linewright.desktop.kit.Whole;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.kit.charts.ChartMenu;
import app.linewright.desktop.kit.charts.ChartPane;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds {@code DetailView.fxml} to its view model. */
public final class DetailView {
    /** Below this width the chart and the methods do not stand side by side. */
    private static final double SIDE_BY_SIDE = 1060;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /** What the details are looked at by. */
    enum Tab {
        MOVEMENT("movement"),
        METHODS("methods"),
        BOOKS("books");

        private final String key;

        Tab(String key) {
            this.key = key;
        }
    }

    private final DetailViewModel model;
    private final Words words;
    private final ObservableValue<ZoneId> zone;
    private final ChartMenu.Place place;
    private final Runnable alerting;

    @FXML private VBox root;
    @FXML private Label title;
    @FXML private Label about;
    @FXML private Segments<Tab> tabs;
    @FXML private HBox movement;
    @FXML private VBox course;
    @FXML private Label chosen;
    @FXML private Label detailSimulated;
    @FXML private Label moved;
    @FXML private MenuButton chartMenu;
    @FXML private ChartPane chart;
    @FXML private Label noCourse;
    @FXML private ScrollPane methodsScroll;
    @FXML private GridPane methods;
    @FXML private Label basis;
    @FXML private Label remark;
    @FXML private TableView<BookRow> books;
    @FXML private MessagePane detailMessage;

    private @Nullable ChartMenu menu;
    private boolean narrow;

    /**
     * @param place asks where to write a chart
     * @param alerting sets a price alert on what the details are of
     */
    public DetailView(
            DetailViewModel model,
            Words words,
            ObservableValue<ZoneId> zone,
            ChartMenu.Place place,
            Runnable alerting) {
        this.alerting = alerting;
        this.model = model;
        this.words = words;
        this.zone = zone;
        this.place = place;
    }

    @FXML
    private void initialize() {
        menu = new ChartMenu(chart, chartMenu, words, place, moved::setText);
        detailSimulated.managedProperty().bind(detailSimulated.visibleProperty());
        offerTabs();
        tabs.valueProperty().subscribe(this::arrange);
        root.widthProperty().subscribe(width -> {
            boolean fits = width.doubleValue() >= SIDE_BY_SIDE;
            if (width.doubleValue() > 0 && narrow == fits) {
                narrow = !fits;
                root.pseudoClassStateChanged(NARROW, narrow);
                offerTabs();
                arrange();
            }
        });
        model.stateProperty().subscribe(this::show);
    }

    private void offerTabs() {
        var now = tabs.valueProperty().get();
        tabs.valueProperty().set(now == null || (!narrow && now == Tab.METHODS) ? Tab.MOVEMENT : now);
        tabs.offer(
                narrow ? List.of(Tab.values()) : List.of(Tab.MOVEMENT, Tab.BOOKS),
                tab -> words.say("detail.tab." + tab.key));
    }

    private void arrange() {
        var tab = Objects.requireNonNullElse(tabs.valueProperty().get(), Tab.MOVEMENT);
        boolean saying = detailMessage.isVisible();
        movement.setVisible(!saying && tab != Tab.BOOKS);
        books.setVisible(!saying && tab == Tab.BOOKS);
        show(course, tab != Tab.METHODS);
        show(methodsScroll, !narrow || tab == Tab.METHODS);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void show(State state) {
        switch (state) {
            case State.Unchosen() -> say("ci-data-table", false, "unchosen", words.say("detail.unchosen.text"));
            case State.Gone() -> say("ci-filter", false, "gone", words.say("detail.gone.text"));
            case State.Failed(var sentence) -> say("ci-error-outline", true, "failed", sentence);
            case State.Shown(var page) -> {
                detailMessage.setVisible(false);
                fill(page);
            }
        }
        arrange();
    }

    private void say(String icon, boolean serious, String key, String sentence) {
        var offers = serious
                ? List.of(new MessagePane.Choice("detail-again", words.say("action.again"), model::refresh))
                : List.<MessagePane.Choice>of();
        detailMessage.show(icon, serious, words.say("detail." + key + ".title"), sentence, offers);
        detailMessage.setVisible(true);
    }

    private void fill(DetailPage page) {
        title.setText(page.title());
        about.setText(page.about());
        chosen.setText(words.say("detail.price", page.chosen()));
        detailSimulated.setVisible(page.simulated());
        moved.setText(page.moved());
        drawCourse(page);
        new MethodTable(methods, words).fill(page);
        basis.setText(page.basis().isEmpty() ? "" : words.say("detail.basis", page.basis()));
        show(basis, !page.basis().isEmpty());
        remark.setText(page.remark());
        show(remark, !page.remark().isEmpty());
        fillBooks(page);
    }

    private void drawCourse(DetailPage page) {
        boolean drawn = page.chart().lines().stream().anyMatch(line -> !line.steps().isEmpty());
        chart.setVisible(drawn);
        chartMenu.setVisible(drawn);
        noCourse.setVisible(!drawn);
        if (drawn) {
            var format = model.formatProperty().get();
            chart.show(
                    page.chart(), zone.getValue(), words.locale(), words.say("chart.moment"),
                    (role, value) -> CourseChart.figure(format, role, value, words.figures()));
            chart.setAccessibleText(words.say("detail.chart", page.chosen()));
            Objects.requireNonNull(menu).name(page.title() + "-" + page.chosen());
        }
    }

    private void fillBooks(DetailPage page) {
        var columns = new ArrayList<TableColumn<BookRow, ?>>();
        columns.add(column("book", words.say("detail.column.book"), 160, false, BookRow::book));
        for (int i = 0; i < page.outcomes().size(); i++) {
            int at = i;
            var column = column("price", page.outcomes().get(i), 132, true, row -> row.prices().get(at));
            column.setCellFactory(_ -> new BookPriceCell(at));
            columns.add(column);
        }
        columns.add(column("hold", words.say("detail.column.hold"), 72, true, BookRow::hold));
        columns.add(column("first", words.say("detail.column.first"), 92, true, BookRow::first));
        if (page.books().stream().anyMatch(row -> !row.closing().isEmpty())) {
            columns.add(column("closing", words.say("detail.column.closing"), 92, true, BookRow::closing));
        }
        columns.add(column("changes", words.say("detail.column.changes"), 84, true, BookRow::changes));
        books.getColumns().setAll(columns);
        books.getItems().setAll(page.books());
    }

    private static TableColumn<BookRow, String> column(
            String id, String title, double width, boolean numeric, Function<BookRow, String> text) {
        var column = new TableColumn<BookRow, String>(title);
        column.setId(id);
        column.getStyleClass().add(id);
        column.setPrefWidth(Whole.column(title, width));
        column.setSortable(false);
        column.setReorderable(false);
        if (numeric) {
            column.getStyleClass().add("numeric");
        }
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        return column;
    }

    @FXML
    private void onAlert() {
        alerting.run();
    }

    @FXML
    private void onClose() {
        model.openProperty().set(false);
    }
}
