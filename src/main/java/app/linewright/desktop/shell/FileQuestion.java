package app.linewright.desktop.shell;

import app.linewright.desktop.kit.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks which files to import. */
@FunctionalInterface
public interface FileQuestion {
    /** @return the chosen files; empty if none was chosen */
    List<Path> ask(Window owner, Words words);

    /** @return where to write a file of this name; empty if no place was chosen */
    default Optional<Path> place(Window owner, Words words, String name) {
        var chooser = new FileChooser();
        chooser.setTitle(words.say("imports.save.title"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().setAll(new ExtensionFilter(words.say("imports.filter.tables"), "*.csv"));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    /** The question as the system's own file dialog. */
    FileQuestion DIALOG = (owner, words) -> {
        var chooser = new FileChooser();
        chooser.setTitle(words.say("imports.choose"));
        chooser.getExtensionFilters().setAll(
                new ExtensionFilter(words.say("imports.filter.tables"), "*.csv", "*.csv.gz", "*.txt"),
                new ExtensionFilter(words.say("imports.filter.all"), "*.*"));
        var chosen = chooser.showOpenMultipleDialog(owner);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    };
}
