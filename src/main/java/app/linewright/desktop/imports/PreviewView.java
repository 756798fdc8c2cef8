package app.linewright.desktop.imports;

import app.linewright.desktop.imports.PreviewViewModel.Entry;
import app.linewright.desktop.imports.PreviewViewModel.State;
import app.linewright.desktop.kit.MessagePane;
import app.linewright.desktop.kit.Reveal;
import app.linewright.desktop.kit.Words;
import app.linewright.feeds.FilePreview;
import app.linewright.feeds.FileReport;
import app.linewright.feeds.FileSample;
import app.linewright.feeds.file.ImportProblem;
import java.text.NumberFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds {@code PreviewView.fxml} to its view model. */
public final class PreviewView {
    private static final double HEAD = 29;
    private static final double ROW = 24;
    private static final double SCROLL_BAR = 12;
    private static final int MOST_FILES = 6;

    private final PreviewViewModel model;
    private final Words words;
    private final ProblemWords told;
    private final Consumer<FileSample> explain;
    private final NumberFormat counts;

    @FXML private Label title;
    @FXML private ScrollPane middle;
    @FXML private TableView<Entry> previewFiles;
    @FXML private Label fileTitle;
    @FXML private Label fileDetail;
    @FXML private VBox detail;
    @FXML private Label notes;
    @FXML private PreviewTable previewRows;
    @FXML private Node problemHead;
    @FXML private Label problemDetail;
    @FXML private ProblemTable previewProblems;
    @FXML private MessagePane instead;
    @FXML private Label sentence;
    @FXML private Button acceptPreview;

    /** @param explain asks what the columns of a file mean */
    public PreviewView(PreviewViewModel model, Words words, Consumer<FileSample> explain) {
        this.model = model;
        this.words = words;
        this.told = new ProblemWords(words);
        this.explain = explain;
        this.counts = NumberFormat.getIntegerInstance(words.locale());
    }

    @FXML
    private void initialize() {
        title.setText(model.question());
        sentence.textProperty().bind(model.sentenceProperty());
        acceptPreview.disableProperty().bind(model.readyProperty().not());
        Reveal.focused(middle);
        addColumns();
        previewFiles.setItems(model.files());
        previewFiles.widthProperty().subscribe(width -> fitFiles(width.doubleValue()));
        previewFiles.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (entry != null) {
                model.selectedProperty().set(entry);
            }
        });
        previewRows.show(model.rows(), words);
        previewProblems.speak(words);
        model.selectedProperty().subscribe(this::show);
        List.of(previewFiles, previewRows, previewProblems)
                .forEach(table -> table.addEventFilter(KeyEvent.KEY_PRESSED, this::answer));
        model.readyProperty().subscribe(() -> acceptPreview.requestFocus());
        acceptPreview.sceneProperty().subscribe(() -> acceptPreview.requestFocus());
    }

    /** A table keeps Enter and Escape to itself; here they answer the question. */
    private void answer(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            model.accept();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            model.cancel();
            key.consume();
        }
    }

    private void addColumns() {
        var name = new TextColumn<>(words.say("imports.column.file"), 192, Entry::name);
        List<TextColumn<Entry>> others = List.of(
                new TextColumn<>(words.say("imports.column.kind"), 248, model::kind),
                count("imports.column.rows", report -> report.rows().read()),
                count("imports.column.added", report -> report.rows().added()),
                count("imports.column.changed", report -> report.rows().changed()),
                count("imports.column.unchanged", report -> report.rows().unchanged()),
                count("imports.column.refused", report -> report.rows().refused()),
                count("imports.column.prices", FileReport::quotesAdded));
        name.getStyleClass().add("dialog-edge");
        name.fill(previewFiles, others.stream().mapToDouble(TableColumn::getPrefWidth).sum());
        previewFiles.getColumns().add(name);
        previewFiles.getColumns().addAll(others);
    }

    /** As high as its files, and the bar below them where {@code width} leaves no room for all columns. */
    private void fitFiles(double width) {
        double columns = previewFiles.getColumns().stream()
                .mapToDouble(each -> each.prefWidthProperty().isBound() ? each.getMinWidth() : each.getPrefWidth())
                .sum();
        double bar = width > 0 && width < columns ? SCROLL_BAR : 0;
        previewFiles.setPrefHeight(HEAD + ROW * Math.clamp(model.files().size(), 1, MOST_FILES) + bar);
    }

    private TextColumn<Entry> count(String title, ToLongFunction<FileReport> count) {
        return TextColumn.figures(words.say(title), 72, entry -> entry.preview()
                .map(preview -> counts.format(count.applyAsLong(preview.expected())))
                .orElse(""));
    }

    private void show(@Nullable Entry entry) {
        if (entry == null) {
            return;
        }
        previewFiles.getSelectionModel().select(entry);
        fileTitle.setText(entry.name());
        fileDetail.setText("");
        detail.setVisible(entry.state() instanceof State.Importable || entry.state() instanceof State.Waiting);
        instead.setVisible(!detail.isVisible());
        switch (entry.state()) {
            case State.Waiting() -> {
                fileDetail.setText(words.say("preview.waiting"));
                showProblems(List.of(), 0);
                show(notes, "");
            }
            case State.Importable(var preview) -> show(preview);
            case State.Unexplained(var sample) -> {
                instead.show(
                        "ci-warning-alt", false, words.say("mapping.unknown.lead", entry.name()),
                        words.say("mapping.unknown.text"),
                        List.of(new MessagePane.Choice(
                                "offer-explain", words.say("mapping.explain"), () -> explain.accept(sample))));
                // What is proposed in this dialog stands in its foot.
                instead.lookup("#offer-explain").getStyleClass().remove("primary");
            }
            case State.Refused(var reason) -> instead.show(
                    "ci-error-outline", true, words.say("preview.refused.title", entry.name()), reason, List.of());
        }
    }

    private void show(FilePreview preview) {
        fileDetail.setText(model.telling(preview));
        previewRows.setPrefHeight(HEAD + ROW * preview.rows().size());
        show(notes, preview.expected().notes().stream().map(told::of).collect(Collectors.joining(" ")));
        showProblems(preview.expected().problems(), preview.expected().problemCount());
    }

    private void showProblems(List<ImportProblem> found, long count) {
        previewProblems.setItems(FXCollections.observableList(found));
        show(previewProblems, !found.isEmpty());
        show(problemHead, !found.isEmpty());
        problemDetail.setText(count > found.size()
                ? words.say("imports.detail.more", count, found.size())
                : words.say("preview.problems.count", count));
    }

    private static void show(Label label, String text) {
        label.setText(text);
        show(label, !text.isEmpty());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
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
