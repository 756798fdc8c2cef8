package app.linewright.desktop.imports;

import app.linewright.desktop.imports.ImportsViewModel.Activity;
import app.linewright.desktop.kit.Bar;
import app.linewright.desktop.kit.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.kordamp.ikonli.javafx.FontIcon;

/** The strip over the status bar that tells, whatever panel is open, how an import goes and how it ended. */
public final class ImportStripView {
    private final ImportsViewModel model;
    private final Words words;
    private final Runnable openReports;

    @FXML private Bar strip;
    @FXML private FontIcon icon;
    @FXML private Label lead;
    @FXML private ProgressBar progress;
    @FXML private Label text;
    @FXML private Label took;
    @FXML private Button cancel;
    @FXML private Button report;
    @FXML private Button dismiss;

    /** @param openReports opens the panel that has the reports */
    public ImportStripView(ImportsViewModel model, Words words, Runnable openReports) {
        this.model = model;
        this.words = words;
        this.openReports = openReports;
    }

    @FXML
    private void initialize() {
        model.activityProperty().subscribe(this::show);
    }

    private void show(Activity activity) {
        strip.setVisible(!(activity instanceof Activity.Idle));
        strip.setManaged(strip.isVisible());
        switch (activity) {
            case Activity.Idle() -> {
                // Hidden: nothing to bring up to date.
            }
            case Activity.Reading reading -> {
                present(List.of(progress, took, cancel));
                icon.setIconLiteral("ci-document-import");
                lead.setText(reading.lead());
                progress.setProgress(reading.share());
                text.setText(reading.stopping() ? words.say("imports.stopping") : reading.far());
                took.setText(reading.took());
                cancel.setDisable(reading.stopping());
            }
            case Activity.Ended ended -> {
                var offered = new ArrayList<Node>(List.of(dismiss));
                if (ended.reported()) {
                    offered.add(report);
                }
                present(offered);
                icon.setIconLiteral(ended.well() ? "ci-checkmark" : "ci-warning-alt");
                lead.setText(ended.lead());
                text.setText(ended.text());
            }
        }
    }

    private void present(List<Node> shown) {
        for (var node : List.of(progress, took, cancel, report, dismiss)) {
            node.setVisible(shown.contains(node));
            node.setManaged(node.isVisible());
        }
    }

    @FXML
    private void onCancel() {
        model.stop();
    }

    @FXML
    private void onReport() {
        openReports.run();
        model.dismiss();
    }

    @FXML
    private void onDismiss() {
        model.dismiss();
    }
}
