package app.linewright.desktop.settings;

import app.linewright.desktop.feeds.FeedsViewModel;
import app.linewright.desktop.kit.Choices;
import app.linewright.desktop.kit.Segments;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.settings.SettingsViewModel.ZoneChoice;
import app.linewright.feeds.live.WatchedFeeds.Watched;
import app.linewright.odds.PriceFormat;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Binds {@code SettingsView.fxml} to its view model. What is chosen holds at once, unless it says otherwise. */
public final class SettingsView {
    private final SettingsViewModel model;
    private final FeedsViewModel feeds;
    private final String database;
    private final Words words;

    @FXML private Segments<ThemeChoice> theme;
    @FXML private Segments<Density> density;
    @FXML private ComboBox<Integer> textSize;
    @FXML private Segments<PriceFormat> format;
    @FXML private ComboBox<ZoneChoice> zone;
    @FXML private Segments<Language> language;
    @FXML private Label languageNote;
    @FXML private VBox watched;
    @FXML private Label place;

    /** @param database where exactly it is */
    public SettingsView(SettingsViewModel model, FeedsViewModel feeds, String database, Words words) {
        this.model = model;
        this.feeds = feeds;
        this.database = database;
        this.words = words;
    }

    @FXML
    private void initialize() {
        var chosen = model.preferences();
        theme.offer(List.of(ThemeChoice.values()), each -> words.say("settings.theme." + each.key()));
        theme.valueProperty().bindBidirectional(chosen.themeProperty());
        density.offer(List.of(Density.values()), each -> words.say("settings.density." + each.key()));
        density.valueProperty().bindBidirectional(chosen.densityProperty());
        textSize.setConverter(Choices.shown(size -> words.say("percent", size)));
        textSize.getItems().setAll(Preferences.TEXT_SIZES);
        textSize.valueProperty().bindBidirectional(chosen.textSizeProperty());
        format.offer(List.of(PriceFormat.values()), each -> words.say("shell.format." + each.key()));
        format.valueProperty().bindBidirectional(chosen.formatProperty());
        zone.setConverter(Choices.shown(ZoneChoice::title));
        zone.getItems().setAll(model.zones());
        zone.valueProperty().bindBidirectional(model.zoneProperty());
        language.offer(List.of(Language.values()), Language::ownName);
        language.valueProperty().set(model.language());
        language.valueProperty().subscribe((before, now) ->
                chosen.languageProperty().set(Optional.ofNullable(now)));
        chosen.languageProperty().subscribe(_ -> language.valueProperty().set(model.language()));
        show(languageNote, model.languageNoteProperty());
        place.setText(database);
        feeds.watched().subscribe(this::showWatched);
        showWatched();
    }

    private static void show(Label label, ObservableValue<String> text) {
        label.textProperty().bind(text);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }

    private void showWatched() {
        watched.getChildren().setAll(feeds.watched().stream().map(this::row).toList());
        if (feeds.watched().isEmpty()) {
            var none = new Label(words.say("settings.feeds.none"));
            none.getStyleClass().add("lw-small");
            none.setWrapText(true);
            watched.getChildren().add(none);
        }
    }

    private Node row(Watched feed) {
        var name = new Label(feed.title());
        name.setMinWidth(128);
        var every = new ComboBox<Optional<Duration>>();
        every.setConverter(Choices.shown(feeds::period));
        every.getItems().setAll(FeedsViewModel.PERIODS);
        every.setValue(feed.every());
        every.setAccessibleText(words.say("settings.feeds.every", feed.title()));
        every.valueProperty().subscribe((before, now) -> feeds.every(feed.key(), now));
        var rest = new Button(words.say("feeds.rest", feed.title()));
        rest.setOnAction(_ -> feeds.rest(feed.key()));
        var row = new HBox(name, every, rest);
        row.getStyleClass().add("setting-row");
        return row;
    }
}
