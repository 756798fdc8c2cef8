package app.linewright.desktop.imports;

import app.linewright.desktop.imports.ImportsViewModel.Activity;
import app.linewright.desktop.kit.TaskListViewModel;
import org.jspecify.annotations.Nullable;

/** Puts imports on the list of tasks. */
public final class ImportWork {
    private final ImportsViewModel imports;
    private final TaskListViewModel tasks;
    private TaskListViewModel.@Nullable Entry entry;

    public ImportWork(ImportsViewModel imports, TaskListViewModel tasks) {
        this.imports = imports;
        this.tasks = tasks;
        imports.activityProperty().subscribe(this::show);
    }

    private void show(Activity activity) {
        var under = entry;
        switch (activity) {
            case Activity.Reading reading -> {
                if (under == null) {
                    under = tasks.begin("import", reading.lead(), imports::stop);
                    entry = under;
                }
                under.progress(reading.share(), reading.far());
            }
            case Activity.Ended ended -> {
                if (under != null) {
                    entry = null;
                    var said = ended.lead() + " " + ended.text();
                    // With a report it came to its end, whatever it left out.
                    if (ended.well() || ended.reported()) {
                        under.done(said);
                    } else {
                        under.failed(said);
                    }
                }
            }
            case Activity.Idle() -> {
                // Nothing is under way, and what ended was said.
            }
        }
    }
}
