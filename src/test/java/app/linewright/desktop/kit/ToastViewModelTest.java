package app.linewright.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.kit.ToastViewModel.Toast;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ToastViewModelTest {
    private static final Toast COPIED = new Toast(false, "The chart is copied.");
    private static final Toast SAVED = new Toast(false, "The chart is saved.");
    private static final Toast FULL = new Toast(true, "The disk is full.");

    private final DirectTasks tasks = new DirectTasks();
    private final ToastViewModel model = new ToastViewModel(tasks);

    @Test
    void oneIsSaidAtATimeForSixSecondsEach() {
        model.say(COPIED);
        model.say(SAVED);
        model.say(SAVED);
        assertThat(model.shownProperty().get()).contains(COPIED);

        tasks.elapse(Duration.ofSeconds(6));
        assertThat(model.shownProperty().get()).contains(SAVED);

        tasks.elapse(Duration.ofSeconds(6));
        assertThat(model.shownProperty().get()).isEmpty();
    }

    @Test
    void anErrorStaysUntilItIsClosed() {
        model.say(FULL);
        model.say(COPIED);
        tasks.elapse(Duration.ofHours(1));
        assertThat(model.shownProperty().get()).contains(FULL);

        model.close();

        assertThat(model.shownProperty().get()).contains(COPIED);
    }

    @Test
    void closingOneEarlyDoesNotShortenTheNext() {
        model.say(COPIED);
        model.say(SAVED);
        tasks.elapse(Duration.ofSeconds(5));
        model.close();
        tasks.elapse(Duration.ofSeconds(5));

        assertThat(model.shownProperty().get()).contains(SAVED);
    }
}
