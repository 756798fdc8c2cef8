package app.linewright.desktop.watch;

import app.linewright.desktop.kit.Segments;
import app.linewright.desktop.kit.ToastViewModel;
import app.linewright.desktop.kit.ToastViewModel.Offer;
import app.linewright.desktop.kit.ToastViewModel.Toast;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.watch.AlertsViewModel.Kind;
import app.linewright.desktop.watch.AlertsViewModel.Subject;
import app.linewright.desktop.watch.PriceAlert.Aim;
import app.linewright.odds.Sportsbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows the alerts under the bell, and asks for one; Escape closes it. */
public final class AlertsPane extends VBox {
    private static final double HIGHEST = 320;
    private static final Where ANYWHERE = new Where(Optional.empty());

    /** A choice of where a price has to be reached: at one book, or at any. */
    private record Where(Optional<Sportsbook> book) {}

    private final AlertsViewModel model;
    private final Words words;
    private final VBox form = new VBox();
    private final VBox rows = new VBox();
    private final Label selection = new Label();
    private final Label game = new Label();
    private final Label simulated = new Label();
    private final Segments<Kind> kind = new Segments<>();
    private final TextField figure = new TextField();
    private final ComboBox<Where> book = new ComboBox<>();

    /**
     * @param toasts tells of an alert that is reached
     * @param show shows the selection of an alert
     */
    public AlertsPane(AlertsViewModel model, ToastViewModel toasts, Consumer<PriceAlert> show, Words words) {
        this.model = model;
        this.words = words;
        setId("alertList");
        getStyleClass().add("alert-list");
        StackPane.setAlignment(this, Pos.TOP_RIGHT);
        setAccessibleText(words.say("alert.title"));
        var title = new Label(words.say("alert.title"));
        title.getStyleClass().add("alert-head");
        var refusal = text("alert-refusal");
        bind(refusal, model.refusalProperty());
        var desktop = text("alert-note");
        bind(desktop, model.desktopProperty());
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMaxHeight(HIGHEST);
        buildForm();
        getChildren().addAll(title, form, refusal, scroll, desktop);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                model.openProperty().set(false);
                key.consume();
            }
        });
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(visibleProperty());
        model.subjectProperty().subscribe(this::ask);
        model.alertsProperty().subscribe(_ -> fill());
        model.formatProperty().subscribe(_ -> {
            propose();
            fill();
        });
        model.toldProperty().subscribe(told -> told.ifPresent(each -> {
            var offer = new Offer(words.say("alert.show"), () -> show.accept(each.alert()));
            toasts.say(new Toast(false, each.text(), Optional.of(offer)));
        }));
    }

    /** Has {@code bell} open and close the list. */
    public static void openedBy(Button bell, AlertsViewModel model) {
        bell.setOnAction(_ -> model.openProperty().set(!model.openProperty().get()));
        model.openProperty().subscribe(open -> {
            if (!open && bell.getScene() != null) {
                bell.requestFocus();
            }
        });
    }

    private void buildForm() {
        form.getStyleClass().add("alert-form");
        selection.getStyleClass().add("alert-selection");
        game.getStyleClass().add("alert-note");
        simulated.setText(words.say("simulated"));
        simulated.getStyleClass().addAll("lw-chip", "simulated");
        kind.setAccessibleText(words.say("alert.kind"));
        kind.offer(List.of(Kind.values()), each -> words.say("alert.kind." + each.name().toLowerCase(Locale.ROOT)));
        kind.valueProperty().set(Kind.PRICE);
        kind.valueProperty().subscribe(this::propose);
        figure.setId("alertFigure");
        figure.setAccessibleText(words.say("alert.figure"));
        figure.getStyleClass().add("alert-figure");
        figure.setOnAction(_ -> set());
        book.setId("alertBook");
        book.setAccessibleText(words.say("alert.book"));
        book.setConverter(new BookNames());
        book.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(book, Priority.ALWAYS);
        var set = new Button(words.say("alert.set"));
        set.setId("alertSet");
        set.getStyleClass().add("primary");
        set.setOnAction(_ -> set());
        set.setMinWidth(USE_PREF_SIZE);
        var wanted = new HBox(kind, figure);
        wanted.getStyleClass().add("alert-line");
        var where = new HBox(book, set);
        where.getStyleClass().add("alert-line");
        var named = new HBox(selection, simulated);
        named.getStyleClass().add("alert-name");
        form.getChildren().addAll(new VBox(named, game), wanted, where);
    }

    private void ask(Optional<Subject> subject) {
        form.setVisible(subject.isPresent());
        form.setManaged(subject.isPresent());
        subject.ifPresent(asked -> {
            selection.setText(asked.draft().selection());
            game.setText(asked.draft().game());
            simulated.setVisible(asked.draft().simulated());
            var books = new ArrayList<Where>();
            books.add(ANYWHERE);
            asked.books().forEach(each -> books.add(new Where(Optional.of(each))));
            book.getItems().setAll(books);
            book.getSelectionModel().selectFirst();
            propose();
            figure.requestFocus();
            figure.selectAll();
        });
    }

    /** The best price as it stands, or a small edge: somewhere to go on from. */
    private void propose() {
        model.subjectProperty().get().ifPresent(asked -> figure.setText(switch (kind.valueProperty().get()) {
            case PRICE -> asked.draft().aim() instanceof Aim.Price(double decimal)
                    ? model.price(decimal)
                    : "";
            case EDGE -> "2";
            case null -> "";
        }));
    }

    private void set() {
        var wanted = kind.valueProperty().get();
        var where = book.getValue();
        if (wanted != null) {
            model.set(wanted, figure.getText(), where == null ? Optional.empty() : where.book());
        }
    }

    private void fill() {
        var alerts = model.alertsProperty().get().all();
        if (alerts.isEmpty()) {
            var none = text("alert-note");
            none.setText(words.say("alert.none"));
            rows.getChildren().setAll(none);
        } else {
            rows.getChildren().setAll(alerts.stream().map(this::row).toList());
        }
    }

    private Node row(PriceAlert alert) {
        var name = new Label(alert.selection());
        name.getStyleClass().add("alert-selection");
        var chip = new Label(words.say("simulated"));
        chip.getStyleClass().addAll("lw-chip", "simulated");
        chip.setVisible(alert.simulated());
        chip.setManaged(alert.simulated());
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var remove = new Button(null, new FontIcon("ci-trash-can"));
        remove.getStyleClass().addAll("icon-button", "quiet");
        var said = words.say("alert.remove", alert.selection());
        remove.setAccessibleText(said);
        remove.setTooltip(new Tooltip(said));
        remove.setOnAction(_ -> model.remove(alert));
        var head = new HBox(name, chip, room, remove);
        head.getStyleClass().add("alert-line");
        var about = text("alert-note");
        about.setText(words.say("alert.row", model.aim(alert), alert.game()));
        var standing = text("alert-standing");
        standing.setText(model.standing(alert));
        var row = new VBox(head, about, standing);
        row.getStyleClass().add("alert-row");
        return row;
    }

    private static Label text(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static void bind(Label label, ObservableStringValue text) {
        label.textProperty().bind(text);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }

    private final class BookNames extends StringConverter<Where> {
        @Override
        public String toString(@Nullable Where choice) {
            return choice == null
                    ? ""
                    : choice.book().map(Sportsbook::name).orElseGet(() -> words.say("alert.anyBook"));
        }

        @Override
        public Where fromString(String name) {
            return book.getItems().stream()
                    .filter(choice -> toString(choice).equals(name))
                    .findFirst()
                    .orElse(ANYWHERE);
        }
    }
}
