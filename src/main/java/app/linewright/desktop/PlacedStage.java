package app.linewright.desktop;

import app.linewright.desktop.settings.Place;
import app.linewright.desktop.settings.Place.Extent;
import app.linewright.desktop.settings.PreferencesViewModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;

/** Puts a window where it was last, and remembers where it is put for as long as it is shown. */
final class PlacedStage {
    private final Stage stage;
    private final PreferencesViewModel preferences;
    private final Subscription watching;

    PlacedStage(Stage stage, PreferencesViewModel preferences) {
        this.stage = stage;
        this.preferences = preferences;
        preferences.placeProperty().get().ifPresent(place -> put(place.on(screens())));
        var remembering = Stream.of(
                        stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .map(length -> length.subscribe((before, now) -> remember()))
                .reduce(stage.maximizedProperty().subscribe((before, now) -> remember()), Subscription::and);
        watching = remembering.and(stage.showingProperty().subscribe((before, now) -> leave()));
    }

    private void leave() {
        watching.unsubscribe();
    }

    private void put(Place place) {
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        if (place.maximized()) {
            stage.setMaximized(true);
        }
    }

    /** While it fills its screen, what it goes back to stays. */
    private void remember() {
        var known = preferences.placeProperty().get();
        if (stage.isMaximized()) {
            known.ifPresent(place -> keep(place.x(), place.y(), place.width(), place.height(), true));
        } else if (!stage.isIconified()) {
            keep(round(stage.getX()), round(stage.getY()), round(stage.getWidth()), round(stage.getHeight()), false);
        }
    }

    private void keep(int x, int y, int width, int height, boolean maximized) {
        Place.of(x, y, width, height, maximized)
                .ifPresent(place -> preferences.placeProperty().set(Optional.of(place)));
    }

    private static int round(double length) {
        return (int) Math.round(length);
    }

    private static List<Extent> screens() {
        var primary = Screen.getPrimary();
        return Stream.concat(Stream.of(primary), Screen.getScreens().stream().filter(each -> !each.equals(primary)))
                .map(screen -> extent(screen.getVisualBounds()))
                .toList();
    }

    private static Extent extent(Rectangle2D bounds) {
        return new Extent(
                round(bounds.getMinX()), round(bounds.getMinY()), round(bounds.getWidth()), round(bounds.getHeight()));
    }
}
