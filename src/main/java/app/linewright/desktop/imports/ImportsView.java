package app.linewright.desktop.imports;

import app.linewright.desktop.kit.MessagePane;
import app.linewright.desktop.kit.TextCell;
import app.linewright.desktop.kit.Whole;
import app.linewright.desktop.kit.Words;
import app.linewright.feeds.FileReport;
import app.linewright.feeds.FileRow;
import app.linewright.feeds.file.FileKind;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** Binds {@code ImportsView.fxml} to its view model. */
public final class ImportsView {
    private static final double HEAD = 29;
    private static final double ROW = 24;

    private final ImportsViewModel model;
    private final Words words;
    private final ProblemWords told;
    private final NumberFormat counts;
    private final ProblemsViewModel problemsModel;
    private final Runnable chooseFiles;
    private final Function<String, Optional<Path>> choosePlace;

    @FXML private VBox content;
    @FXML private TableView<FileReport> files;
    @FXML private TableColumn<FileReport, String> file;
    @FXML private TableColumn<FileReport, String> kind;
    @FXML private TableColumn<FileReport, String> rows;
    @FXML private TableColumn<FileReport, String> added;
    @FXML private TableColumn<FileReport, String> changed;
    @FXML private TableColumn<FileReport, String> unchanged;
    @FXML private TableColumn<FileReport, String> refused;
    @FXML private TableColumn<FileReport, String> quotes;
    @FXML private Label reportTitle;
    @FXML private Label reportDetail;
    @FXML private Button showRow;
    @FXML private Button saveReport;
    @FXML private Label problemNote;
    @FXML private VBox rowBox;
    @FXML private Label rowTitle;
    @FXML private TextFlow rowCells;
    @FXML private Label notes;
    @FXML private ProblemTable problems;
    @FXML private MessagePane instead;
    @FXML private MessagePane message;

    /**
     * @param chooseFiles asks which files to import, and has them imported
     * @param choosePlace asks where to write a file of the proposed name
     */
    public ImportsView(
            ImportsViewModel model,
            ProblemsViewModel problemsModel,
            Words words,
            Runnable chooseFiles,
            Function<String, Optional<Path>> choosePlace) {
        this.model = model;
        this.problemsModel = problemsModel;
        this.choosePlace = choosePlace;
        this.words = words;
        this.told = new ProblemWords(words);
        this.counts = NumberFormat.getIntegerInstance(words.locale());
        this.chooseFiles = chooseFiles;
    }

    @FXML
    private void initialize() {
        text(file, FileReport::name);
        text(kind, report -> report.kind().map(this::kind).orElse(words.say("imports.kind.unknown")));
        count(rows, report -> report.rows().read());
        count(added, report -> report.rows().added());
        count(changed, report -> report.rows().changed());
        count(unchanged, report -> report.rows().unchanged());
        count(refused, report -> report.rows().refused());
        count(quotes, FileReport::quotesAdded);
        problems.speak(words);
        show(problemNote, problemsModel.noteProperty());
        problemsModel.shownProperty().subscribe(this::showRow);
        showRow.disableProperty().bind(problems.getSelectionModel().selectedItemProperty().isNull());
        problems.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                onShowRow();
                key.consume();
            }
        });
        files.setItems(model.reports());
        files.getSelectionModel().selectedItemProperty().subscribe(report -> {
            if (report != null) {
                model.selectedProperty().set(report);
            }
        });
        model.selectedProperty().subscribe(this::showReport);
        model.reports().subscribe(this::showWhetherAny);
        message.show("ci-document-import", false, words.say("imports.fresh.title"), words.say("imports.fresh.text"),
                List.of(new MessagePane.Choice("offer-import", words.say("action.import"), chooseFiles)));
        showWhetherAny();
    }

    private void showWhetherAny() {
        var any = !model.reports().isEmpty();
        content.setVisible(any);
        message.setVisible(!any);
        files.setPrefHeight(HEAD + ROW * Math.clamp(model.reports().size(), 2, 6));
    }

    private void showReport(@Nullable FileReport report) {
        if (report == null) {
            return;
        }
        problemsModel.leave();
        files.getSelectionModel().select(report);
        reportTitle.setText(report.name());
        reportDetail.setText(detail(report));
        notes.setText(report.notes().stream().map(told::of).collect(Collectors.joining(" ")));
        notes.setVisible(!report.notes().isEmpty());
        notes.setManaged(notes.isVisible());
        problems.setItems(FXCollections.observableList(report.problems()));
        problems.setVisible(!report.problems().isEmpty());
        Stream.of(showRow, saveReport).forEach(button -> {
            button.setVisible(problems.isVisible());
            button.setManaged(problems.isVisible());
        });
        instead.setVisible(report.problems().isEmpty());
        if (report.outcome() instanceof FileReport.Outcome.Refused(var refusal)) {
            instead.show(
                    "ci-error-outline",
                    true,
                    words.say("imports.refused.title", report.name()),
                    told.of(refusal),
                    List.of());
        } else {
            instead.show("ci-checkmark", false, words.say("imports.clean.title"),
                    words.say("imports.clean.text", report.rows().read(), report.name()), List.of());
        }
    }

    private static void show(Label label, ObservableValue<String> text) {
        label.textProperty().bind(text);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }

    /** The cells by the names of their columns; the one that is wrong stands out by weight and by its mark. */
    private String kind(FileKind kind) {
        return words.say("imports.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    private void showRow(Optional<ProblemsViewModel.Shown> shown) {
        rowBox.setVisible(shown.isPresent());
        rowBox.setManaged(shown.isPresent());
        shown.ifPresent(found -> {
            rowTitle.setText(words.say("imports.row.title", found.row().line(), found.problem().file()));
            rowCells.getChildren().setAll(found.row().cells().stream()
                    .map(cell -> cell(cell, cell.column().equals(found.problem().column())))
                    .toList());
            rowBox.setAccessibleText(rowTitle.getText());
        });
    }

    private static Node cell(FileRow.Cell cell, boolean wrong) {
        var name = new Label(cell.column());
        name.getStyleClass().add("cell-name");
        var text = new Label(cell.text());
        text.getStyleClass().add(wrong ? "cell-wrong" : "cell-text");
        var both = new HBox(name, text);
        both.getStyleClass().add("row-cell");
        return both;
    }

    private String detail(FileReport report) {
        return switch (report.outcome()) {
            case FileReport.Outcome.Done() when report.problemCount() > report.problems().size() ->
                words.say("imports.detail.more", report.problemCount(), report.problems().size());
            case FileReport.Outcome.Done() -> words.say("imports.detail", report.problemCount());
            case FileReport.Outcome.Cancelled() -> words.say("imports.stopped.text");
            case FileReport.Outcome.Refused(_) -> "";
        };
    }

    private static <T> void text(TableColumn<T, String> column, Function<T, String> text) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setCellFactory(_ -> new TextCell<>());
        column.setPrefWidth(Whole.column(column.getText(), column.getPrefWidth()));
        column.setSortable(false);
        column.setReorderable(false);
    }

    private <T> void count(TableColumn<T, String> column, ToLongFunction<T> count) {
        text(column, row -> counts.format(count.applyAsLong(row)));
    }

    @FXML
    private void onShowRow() {
        var report = model.selectedProperty().get();
        var problem = problems.getSelectionModel().getSelectedItem();
        if (report != null && problem != null) {
            problemsModel.show(report, problem);
        }
    }

    @FXML
    private void onSaveReport() {
        var report = model.selectedProperty().get();
        if (report != null) {
            choosePlace.apply(problemsModel.name(report)).ifPresent(file -> problemsModel.save(report, file));
        }
    }

    @FXML
    private void onImport() {
        chooseFiles.run();
    }

    @FXML
    private void onSample() {
        model.importSample();
    }
}
