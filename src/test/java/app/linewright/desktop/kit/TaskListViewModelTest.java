package app.linewright.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.kit.TaskListViewModel.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TaskListViewModelTest {
    private Instant now = Instant.EPOCH;
    private final DirectTasks tasks = new DirectTasks();
    private final TaskListViewModel list = new TaskListViewModel(tasks, () -> now, new Words(Locale.ENGLISH));

    private void elapse(Duration time) {
        now = now.plus(time);
        tasks.elapse(time);
    }

    @Test
    void whatRunsSaysHowFarAndHowLongAndLeavesAWhileAfterItsResult() {
        assertThat(list.statusProperty().get()).isEmpty();
        var entry = list.begin("import", "Reading E0.csv", () -> { });
        entry.progress(0.5, "190 of 380 rows");
        elapse(Duration.ofSeconds(75));

        assertThat(list.statusProperty().get()).isEqualTo("1 task");
        assertThat(entry.tookProperty().get()).isEqualTo("1:15");
        assertThat(entry.shareProperty().get()).isEqualTo(0.5);
        assertThat(entry.textProperty().get()).isEqualTo("190 of 380 rows");

        entry.done("E0.csv is in.");
        assertThat(list.entries()).containsExactly(entry);
        assertThat(entry.textProperty().get()).isEqualTo("E0.csv is in.");
        assertThat(list.statusProperty().get()).isEqualTo("Tasks done");
        elapse(TaskListViewModel.STAY);
        assertThat(list.entries()).isEmpty();
        assertThat(list.statusProperty().get()).isEmpty();
    }

    @Test
    void whatFailedStaysUntilItIsClosedOrGoesWellTheNextTime() {
        list.begin("feed a", "Asking A", null).failed("A does not answer.");
        var other = list.begin("feed b", "Asking B", null);
        other.failed("B does not answer.");
        elapse(Duration.ofHours(1));

        assertThat(list.statusProperty().get()).isEqualTo("2 failed");
        other.close();
        list.begin("feed a", "Asking A", null);
        assertThat(list.statusProperty().get()).isEqualTo("1 task");
        assertThat(list.entries()).hasSize(1);
    }

    @Test
    void whatRunsIsStoppedOnceAndNotTakenOffTheList() {
        List<String> stopped = new ArrayList<>();
        var entry = list.begin("import", "Reading", () -> stopped.add("stop"));
        assertThat(entry.cancellable()).isTrue();

        entry.cancel();
        entry.cancel();
        entry.close();

        assertThat(stopped).containsExactly("stop");
        assertThat(entry.stateProperty().get()).isEqualTo(State.STOPPING);
        assertThat(list.entries()).containsExactly(entry);
        entry.cancel();
        entry.done("Stopped.");
        entry.cancel();
        assertThat(stopped).hasSize(1);
    }

    @Test
    void theListOpensOnlyWhereThereIsSomethingOnIt() {
        list.toggle();
        assertThat(list.openProperty().get()).isFalse();

        var entry = list.begin("import", "Reading", null);
        list.toggle();
        assertThat(list.openProperty().get()).isTrue();
        entry.done("");
        entry.close();
        assertThat(list.openProperty().get()).isFalse();
    }

    @Test
    void readingIsListedOnlyWhereItTakesLongerThanAMoment() {
        var listed = new ListedTasks(tasks, list, "Reading the Board");
        List<String> told = new ArrayList<>();
        listed.run("read", () -> "prices", told::add, failure -> { });
        elapse(ListedTasks.MOMENT);
        assertThat(told).containsExactly("prices");
        assertThat(list.entries()).isEmpty();

        tasks.hold();
        listed.run("read", () -> "more", told::add, failure -> { });
        elapse(ListedTasks.MOMENT);
        assertThat(list.entries()).extracting(TaskListViewModel.Entry::title).containsExactly("Reading the Board");
        tasks.release();
        assertThat(told).containsExactly("prices", "more");
        assertThat(list.entries()).isEmpty();
    }
}
