package app.linewright.desktop.kit.charts;

import app.linewright.desktop.kit.FailureWords;
import app.linewright.desktop.kit.Words;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.kordamp.ikonli.javafx.FontIcon;

/** What every chart offers: copying it, writing it to a file, and showing all of it again. */
public final class ChartMenu {
    /** Asks where to write a file. */
    @FunctionalInterface
    public interface Place {
        /** @return the chosen file; empty if none was chosen */
        Optional<Path> ask(Window owner, String name, ChartExport.Kind kind);
    }

    private final ChartPane pane;
    private final ChartExport export;
    private final Words words;
    private final Place place;
    private final Consumer<String> failed;
    private String name = "chart";

    /**
     * @param button shows the menu
     * @param failed is told why a file could not be written, in a sentence
     */
    public ChartMenu(ChartPane pane, MenuButton button, Words words, Place place, Consumer<String> failed) {
        this.pane = pane;
        this.export = new ChartExport(pane);
        this.words = words;
        this.place = place;
        this.failed = failed;
        button.setGraphic(new FontIcon("ci-overflow-menu-horizontal"));
        button.setAccessibleText(words.say("chart.menu"));
        button.setTooltip(new Tooltip(words.say("chart.menu")));
        button.getItems().setAll(
                item("chart.copy", export::copy),
                item("chart.png", () -> write(ChartExport.Kind.PNG)),
                item("chart.svg", () -> write(ChartExport.Kind.SVG)),
                item("chart.csv", () -> write(ChartExport.Kind.CSV)),
                new SeparatorMenuItem(),
                item("chart.reset", pane::showAll));
        pane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (KeyCombination.valueOf("Shortcut+C").match(event)) {
                export.copy();
                event.consume();
            }
        });
    }

    /** What a file is called unless another name is chosen, without its ending. */
    public void name(String suggested) {
        name = suggested.replaceAll("[^\\p{L}\\p{N}.-]+", "-");
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem(words.say(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void write(ChartExport.Kind kind) {
        place.ask(pane.getScene().getWindow(), name + "." + kind.ending(), kind).ifPresent(file -> {
            try {
                export.write(kind, file);
            } catch (IOException e) {
                failed.accept(words.say("chart.failed", file, new FailureWords(words).of(e)));
            }
        });
    }

    /** The question as the system's own file dialog. */
    public static Place dialog(Words words) {
        return (owner, name, kind) -> {
            var chooser = new FileChooser();
            chooser.setTitle(words.say("chart.save"));
            chooser.setInitialFileName(name);
            chooser.getExtensionFilters().setAll(
                    new ExtensionFilter(kind.name(), "*." + kind.ending()));
            return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
        };
    }
}
