package app.linewright.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.PreparedPreferences;
import app.linewright.desktop.kit.DirectTasks;
import app.linewright.odds.PriceFormat;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreferencesViewModelTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final PreparedPreferences kept = new PreparedPreferences();
    private final DirectTasks tasks = new DirectTasks();
    private final PreferencesViewModel model =
            new PreferencesViewModel(Preferences.STANDARD, kept, tasks, LONDON);

    @Test
    void whatChangesIsKeptOnceItHasComeToRest() {
        model.themeProperty().set(ThemeChoice.DARK);
        tasks.elapse(Duration.ofMillis(400));
        model.themeProperty().set(ThemeChoice.LIGHT);
        tasks.elapse(Duration.ofMillis(400));
        assertThat(kept.texts()).isEmpty();

        tasks.elapse(Duration.ofMillis(100));
        assertThat(kept.texts()).containsOnly(Map.entry("window/theme", "light"));
        assertThat(kept.read().theme()).isEqualTo(ThemeChoice.LIGHT);
    }

    @Test
    void whatChangedLastIsKeptAtClosing() {
        model.formatProperty().set(PriceFormat.AMERICAN);
        model.placeProperty().set(Optional.of(new Place(1, 2, 1100, 700, false)));

        model.keepRest();

        assertThat(kept.read().format()).isEqualTo(PriceFormat.AMERICAN);
        assertThat(kept.read().place()).contains(new Place(1, 2, 1100, 700, false));
    }

    @Test
    void whatChangesWhileItIsBeingWrittenIsWrittenAfterwards() {
        tasks.hold();
        model.textSizeProperty().set(150);
        tasks.elapse(PreferencesViewModel.PAUSE);
        model.textSizeProperty().set(200);
        tasks.elapse(PreferencesViewModel.PAUSE);

        tasks.release();

        assertThat(kept.read().textSize()).isEqualTo(200);
    }

    @Test
    void whatCannotBeKeptIsSaidAndKeptWithTheNextChange() {
        kept.failWith(new IllegalStateException("The disk is full."));
        model.themeProperty().set(ThemeChoice.DARK);
        tasks.elapse(PreferencesViewModel.PAUSE);
        assertThat(model.failureProperty().get())
                .hasValueSatisfying(why -> assertThat(why).hasMessage("The disk is full."));

        kept.recover();
        model.densityProperty().set(Density.COMFORTABLE);
        tasks.elapse(PreferencesViewModel.PAUSE);

        assertThat(model.failureProperty().get()).isEmpty();
        assertThat(kept.read().theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(kept.read().density()).isEqualTo(Density.COMFORTABLE);
    }

    @Test
    void theZoneIsThatOfTheComputerUntilOneIsChosen() {
        assertThat(model.zoneInUse().getValue()).isEqualTo(LONDON);

        model.zoneProperty().set(Optional.of(ZoneId.of("Asia/Tokyo")));

        assertThat(model.zoneInUse().getValue()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }
}
