package app.linewright.desktop.opportunity;

import app.linewright.desktop.kit.Bar;
import app.linewright.desktop.kit.MessagePane;
import app.linewright.desktop.kit.Segments;
import app.linewright.desktop.kit.TableParts;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.opportunity.Offering.Kind;
import app.linewright.desktop.opportunity.Offering.Minimum;
import app.linewright.desktop.opportunity.Offering.Sort;
import app.linewright.desktop.opportunity.Offering.Step;
import app.linewright.desktop.opportunity.OpportunityPage.LeftOut;
import app.linewright.desktop.opportunity.OpportunityState.Action;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds {@code OpportunityView.fxml} to its view model. */
public final class OpportunityView {
    private final OpportunityViewModel model;
    private final Words words;
    private final Runnable startDemo;
    private final Runnable refreshing;
    private final NumberFormat counts;

    @FXML private VBox root;
    @FXML private Segments<Kind> kind;
    @FXML private HBox forValue;
    @FXML private HBox forStakes;
    @FXML private Segments<Minimum> minimum;
    @FXML private TextField total;
    @FXML private Label currency;
    @FXML private Segments<Step> step;
    @FXML private Segments<Sort> sort;
    @FXML private Label simulated;
    @FXML private Bar wrong;
    @FXML private Label wrongText;
    @FXML private Bar banner;
    @FXML private Label bannerText;
    @FXML private TableView<ValueLine> values;
    @FXML private TableView<BetLine> bets;
    @FXML private MessagePane message;
    @FXML private VBox working;
    @FXML private VBox leftOut;
    @FXML private Label leftOutCount;
    @FXML private VBox reasons;
    @FXML private Bar foot;
    @FXML private Label footText;
    @FXML private Label footTook;

    /** @param startDemo starts the demo league, {@code refreshing} brings the prices up to date */
    public OpportunityView(OpportunityViewModel model, Words words, Runnable startDemo, Runnable refreshing) {
        this.model = model;
        this.words = words;
        this.startDemo = startDemo;
        this.refreshing = refreshing;
        this.counts = NumberFormat.getIntegerInstance(words.locale());
    }

    @FXML
    private void initialize() {
        offer(kind, List.of(Kind.values()), "opportunity.kind.");
        kind.valueProperty().bindBidirectional(model.kindProperty());
        offer(minimum, List.of(Minimum.values()), "opportunity.minimum.");
        minimum.valueProperty().bindBidirectional(model.minimumProperty());
        offer(sort, List.of(Sort.values()), "opportunity.sort.");
        sort.valueProperty().bindBidirectional(model.sortProperty());
        model.currencyProperty().subscribe(unit -> {
            currency.setText(unit.getCurrencyCode());
            step.offer(List.of(Step.values()), each -> words.figures().inLanguage(Offering.text(each, unit)));
        });
        step.valueProperty().bindBidirectional(model.stepProperty());
        total.textProperty().bindBidirectional(model.totalProperty());
        wrongText.textProperty().bind(model.totalErrorProperty());
        bannerText.textProperty().bind(model.keptProperty());
        model.totalErrorProperty().subscribe(_ -> showKind());
        model.keptProperty().subscribe(text -> show(banner, !text.isEmpty()));
        simulated.visibleProperty().bind(model.simulatedProperty());
        values.setItems(model.values());
        new ValueTable(words, model.nowProperty()).furnish(values);
        bets.setItems(model.bets());
        new BetTable(words, model.nowProperty()).furnish(bets, model.kindProperty());
        leftOutCount.textProperty().bind(model.leftOutCountProperty());
        model.leftOut().subscribe(this::showLeftOut);
        model.kindProperty().subscribe(_ -> showKind());
        model.stateProperty().subscribe(this::showState);
        showLeftOut();
        // What is off the screen is not kept up to date.
        root.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                model.leave();
            } else {
                model.open();
            }
        });
    }

    private <T extends Enum<T>> void offer(Segments<T> segments, List<T> choices, String key) {
        segments.offer(choices, choice -> words.say(key + choice.name().toLowerCase(Locale.ROOT)));
    }

    private void showKind() {
        var staking = model.kindProperty().get() != Kind.VALUE;
        show(forValue, !staking);
        show(forStakes, staking);
        show(wrong, staking && !model.totalErrorProperty().get().isEmpty());
        values.setVisible(!staking);
        bets.setVisible(staking);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void showLeftOut() {
        show(leftOut, !model.leftOut().isEmpty());
        reasons.getChildren().setAll(model.leftOut().stream().map(this::reason).toList());
    }

    private Node reason(LeftOut left) {
        var count = TableParts.figure("left-count");
        count.setText(counts.format(left.markets()));
        var text = TableParts.label("left-reason");
        text.setText(left.words());
        var row = new HBox(count, text);
        row.getStyleClass().add("left-row");
        return row;
    }

    private void showState(@Nullable OpportunityState state) {
        show(foot, state instanceof OpportunityState.Waiting);
        working.setVisible(state instanceof OpportunityState.Waiting);
        message.setVisible(state instanceof OpportunityState.Message);
        if (state instanceof OpportunityState.Waiting(var what, var took)) {
            footText.setText(what);
            footTook.setText(took);
        }
        if (state instanceof OpportunityState.Message said) {
            var offered = new MessagePane.Choice(
                    "offer-" + said.action().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    said.label(),
                    () -> act(said.action()));
            message.show(icon(said.kind()), said.kind() == OpportunityState.Kind.ERROR, said.title(), said.text(),
                    List.of(offered));
        }
    }

    private static String icon(OpportunityState.Kind kind) {
        return switch (kind) {
            case FRESH -> "ci-data-table";
            case NONE -> "ci-compare";
            case STALE -> "ci-time";
            case ERROR -> "ci-error-outline";
        };
    }

    private void act(Action action) {
        switch (action) {
            case DEMO -> startDemo.run();
            case REFRESH -> refreshing.run();
            case ANY_EDGE, AGAIN -> model.act(action);
        }
    }

    @FXML
    private void onRefresh() {
        refreshing.run();
    }

    @FXML
    private void onAgain() {
        model.load();
    }

    @FXML
    private void onCancel() {
        model.cancelLoading();
    }
}
