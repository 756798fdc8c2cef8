package app.linewright.desktop.imports;

import app.linewright.desktop.imports.FileReport.Refusal;
import app.linewright.desktop.kit.MessagePane;
import app.linewright.desktop.kit.Words;
import java.text.NumberFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
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
    private final ImportsViewModel model;
    private final Words words;
    private final NumberFormat counts;
    private final Runnable chooseFiles;

    @FXML private VBox content;
    @FXML private TableView<FileReport> files;
    @FXML private TableColumn<FileReport, String> file;
    @FXML private TableColumn<FileReport, String> kind;
    @FXML private TableColumn<FileReport, String> rows;
    @FXML private TableColumn<FileReport, String> events;
    @FXML private TableColumn<FileReport, String> results;
    @FXML private TableColumn<FileReport, String> quotes;
    @FXML private TableColumn<FileReport, String> refused;
    @FXML private Label reportTitle;
    @FXML private Label reportDetail;
    @FXML private TableView<Refusal> refusals;
    @FXML private TableColumn<Refusal, String> line;
    @FXML private TableColumn<Refusal, String> column;
    @FXML private TableColumn<Refusal, String> reason;
    @FXML private MessagePane clean;
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
        text(file, FileReport::file);
        text(kind, FileReport::kind);
        count(rows, FileReport::rows);
        count(events, FileReport::events);
        count(results, FileReport::results);
        count(quotes, FileReport::prices);
        count(refused, report -> report.refusals().size());
        count(line, Refusal::line);
        text(column, Refusal::column);
        text(reason, Refusal::reason);
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
    }

    private void showReport(@Nullable FileReport report) {
        if (report == null) {
            return;
        }
        files.getSelectionModel().select(report);
        reportTitle.setText(report.file());
        reportDetail.setText(words.say("imports.report.detail", report.refusals().size()));
        refusals.setItems(FXCollections.observableList(report.refusals()));
        refusals.setVisible(!report.refusals().isEmpty());
        clean.show("ci-checkmark", false, words.say("imports.clean.title"),
                words.say("imports.clean.text", report.rows(), report.file()), List.of());
        clean.setVisible(report.refusals().isEmpty());
    }

    private static <T> void text(TableColumn<T, String> column, Function<T, String> text) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
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
