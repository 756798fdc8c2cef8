package app.linewright.desktop.imports;

import app.linewright.desktop.kit.MessagePane;
import app.linewright.desktop.kit.TextCell;
import app.linewright.desktop.kit.Words;
import app.linewright.feeds.FileReport;
import app.linewright.feeds.FileSample;
import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.file.ImportProblem;
import java.text.NumberFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds {@code ImportsView.fxml} to its view model. */
public final class ImportsView {
    private static final double HEAD = 29;
    private static final double ROW = 24;
    private static final double SCROLL_BAR = 12;

    private final ImportsViewModel model;
    private final Words words;
    private final NumberFormat counts;
    private final Runnable chooseFiles;

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
    @FXML private Label notes;
    @FXML private TableView<ImportProblem> problems;
    @FXML private TableColumn<ImportProblem, String> line;
    @FXML private TableColumn<ImportProblem, String> column;
    @FXML private TableColumn<ImportProblem, String> loss;
    @FXML private TableColumn<ImportProblem, String> reason;
    @FXML private MessagePane instead;
    @FXML private MessagePane message;

    /** @param chooseFiles asks which files to import, and has them imported */
    public ImportsView(ImportsViewModel model, Words words, Runnable chooseFiles) {
        this.model = model;
        this.words = words;
        this.counts = NumberFormat.getIntegerInstance(words.locale());
        this.chooseFiles = chooseFiles;
    }

    @FXML
    private void initialize() {
        text(file, FileReport::name);
        text(kind, report -> report.kind().map(FileKind::title).orElse(words.say("imports.kind.unknown")));
        count(rows, report -> report.rows().read());
        count(added, report -> report.rows().added());
        count(changed, report -> report.rows().changed());
        count(unchanged, report -> report.rows().unchanged());
        count(refused, report -> report.rows().refused());
        count(quotes, FileReport::quotesAdded);
        count(line, ImportProblem::line);
        text(column, problem -> Objects.requireNonNullElse(problem.column(), ""));
        text(loss, problem -> words.say(switch (problem.effect()) {
            case ROW_REFUSED -> "imports.loss.row";
            case CELL_LEFT_OUT -> "imports.loss.cell";
            case PRICE_CORRECTED -> "imports.loss.corrected";
        }));
        text(reason, ImportProblem::reason);
        // The last column takes what the others leave.
        reason.prefWidthProperty().bind(problems.widthProperty().subtract(
                Stream.of(line, column, loss).mapToDouble(TableColumn::getPrefWidth).sum() + SCROLL_BAR));
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
        files.getSelectionModel().select(report);
        reportTitle.setText(report.name());
        reportDetail.setText(detail(report));
        notes.setText(String.join(" ", report.notes()));
        notes.setVisible(!report.notes().isEmpty());
        notes.setManaged(notes.isVisible());
        problems.setItems(FXCollections.observableList(report.problems()));
        problems.setVisible(!report.problems().isEmpty());
        instead.setVisible(report.problems().isEmpty());
        if (report.outcome() instanceof FileReport.Outcome.Refused(var why)) {
            var sample = model.unexplained(report);
            instead.show(
                    "ci-error-outline",
                    true,
                    words.say("imports.refused.title", report.name()),
                    sample.isPresent() ? words.say("mapping.unknown.text") : why,
                    sample.map(this::explaining).map(List::of).orElse(List.of()));
        } else {
            instead.show("ci-checkmark", false, words.say("imports.clean.title"),
                    words.say("imports.clean.text", report.rows().read(), report.name()), List.of());
        }
    }

    private MessagePane.Choice explaining(FileSample sample) {
        return new MessagePane.Choice(
                "offer-explain", words.say("mapping.explain"), () -> model.explain(sample));
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
        column.setSortable(false);
        column.setReorderable(false);
    }

    private <T> void count(TableColumn<T, String> column, ToLongFunction<T> count) {
        text(column, row -> counts.format(count.applyAsLong(row)));
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
