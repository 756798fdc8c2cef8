package app.linewright.desktop.board;

import app.linewright.desktop.board.SavedViewsViewModel.Naming;
import app.linewright.desktop.kit.Dialogs;
import app.linewright.desktop.kit.TableParts;
import app.linewright.desktop.kit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The button that says which view is on, and its menu: the views, and what can be done with the one that is on. */
final class ViewsMenu {
    /** What opens the menu, wherever on the Board the keys are. */
    private static final KeyCombination KEYS = KeyCombination.valueOf("Shortcut+Shift+V");

    private final MenuButton button;
    private final SavedViewsViewModel model;
    private final Words words;
    private final Label name = TableParts.label("view-name");
    private final Label changed = TableParts.label("view-changed");
    private final EventHandler<KeyEvent> keys = this::onKeyAnywhere;

    ViewsMenu(MenuButton button, SavedViewsViewModel model, Words words) {
        this.button = button;
        this.model = model;
        this.words = words;
        changed.setText(words.say("view.changed"));
        changed.setMinWidth(Label.USE_PREF_SIZE);
        changed.managedProperty().bind(changed.visibleProperty());
        var shown = new HBox(4, new FontIcon("ci-bookmark"), name, changed);
        shown.getStyleClass().add("view-shown");
        button.setGraphic(shown);
        model.viewsProperty().subscribe(_ -> show());
        model.changedProperty().subscribe(_ -> show());
        model.namingProperty().subscribe(asked -> asked.ifPresent(this::ask));
        button.sceneProperty().subscribe(this::listen);
    }

    private void show() {
        var current = model.currentName();
        boolean isChanged = model.changedProperty().get();
        name.setText(current);
        changed.setVisible(isChanged);
        var said = words.say(isChanged ? "view.on.changed" : "view.on", current);
        button.setAccessibleText(said);
        button.setTooltip(new Tooltip(words.say("shell.key", said, KEYS.getDisplayText())));
        button.getItems().setAll(items(isChanged));
    }

    private List<MenuItem> items(boolean isChanged) {
        var current = model.current();
        List<MenuItem> items = new ArrayList<>();
        items.add(view("view-standard", words.say("view.standard"), current.isEmpty(), model::callStandard));
        model.all().forEach(view -> items.add(view(
                "view-" + items.size(), view.name(), current.equals(Optional.of(view)), () -> model.call(view))));
        items.add(new SeparatorMenuItem());
        items.add(item("view-save", words.say("view.save"), () -> model.ask(Naming.NEW)));
        current.ifPresent(view -> {
            if (isChanged) {
                items.add(item("view-overwrite", words.say("view.overwrite", view.name()), model::overwrite));
            }
            items.add(item("view-rename", words.say("view.rename", view.name()), () -> model.ask(Naming.RENAMED)));
            items.add(item("view-delete", words.say("view.delete", view.name()), model::delete));
        });
        return items;
    }

    private static MenuItem view(String id, String title, boolean on, Runnable call) {
        var item = new RadioMenuItem(title);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setSelected(on);
        item.setOnAction(_ -> {
            // The one that is on stays marked, and is called back as it was saved.
            item.setSelected(on);
            call.run();
        });
        return item;
    }

    private static MenuItem item(String id, String title, Runnable action) {
        var item = new MenuItem(title);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void ask(Naming what) {
        model.namingProperty().set(Optional.empty());
        var scene = button.getScene();
        if (scene == null) {
            return;
        }
        var title = switch (what) {
            case NEW -> words.say("view.save.title");
            case RENAMED -> words.say("view.rename.title", model.currentName());
        };
        var proposed = switch (what) {
            case NEW -> "";
            case RENAMED -> model.currentName();
        };
        Dialogs.askName(
                scene.getWindow(), title, words.say("view.name"), proposed, words.say("action.cancel"),
                words.say("view.take"), name -> model.name(what, name));
    }

    private void listen(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
        }
        if (now != null) {
            now.addEventHandler(KeyEvent.KEY_PRESSED, keys);
        }
    }

    private void onKeyAnywhere(KeyEvent event) {
        if (KEYS.match(event)) {
            button.requestFocus();
            button.show();
            event.consume();
        }
    }
}
