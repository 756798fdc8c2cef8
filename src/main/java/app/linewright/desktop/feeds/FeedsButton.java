package app.linewright.desktop.feeds;

import app.linewright.desktop.kit.Words;
import app.linewright.feeds.live.WatchedFeeds.Watched;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** Says in the status bar how the watched feeds stand; its menu says how often each is asked. */
public final class FeedsButton {
    private final FeedsViewModel model;
    private final Words words;
    private final MenuButton button;

    public FeedsButton(FeedsViewModel model, Words words, MenuButton button) {
        this.model = model;
        this.words = words;
        this.button = button;
        button.textProperty().bind(model.statusProperty());
        button.visibleProperty().bind(model.statusProperty().isNotEmpty());
        button.managedProperty().bind(button.visibleProperty());
        model.watched().subscribe(this::fill);
        fill();
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        var now = new MenuItem(words.say("feeds.now"));
        now.setOnAction(_ -> model.refresh());
        items.add(now);
        for (var feed : model.watched()) {
            items.add(new SeparatorMenuItem());
            var title = new MenuItem(feed.title());
            title.setDisable(true);
            items.add(title);
            items.addAll(periods(feed));
            var rest = new MenuItem(words.say("feeds.rest", feed.title()));
            rest.setOnAction(_ -> model.rest(feed.key()));
            items.add(rest);
        }
        button.getItems().setAll(items);
    }

    private List<MenuItem> periods(Watched feed) {
        List<MenuItem> items = new ArrayList<>();
        var group = new ToggleGroup();
        for (var period : FeedsViewModel.PERIODS) {
            var item = new RadioMenuItem(model.period(period));
            item.setToggleGroup(group);
            item.setSelected(period.equals(feed.every()));
            item.setOnAction(_ -> model.every(feed.key(), period));
            items.add(item);
        }
        return items;
    }
}
