package app.linewright.desktop.palette;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.kit.DirectTasks;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.palette.PaletteEntry.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
    private final List<String> done = new ArrayList<>();
    private final DirectTasks tasks = new DirectTasks();
    private final List<PaletteEntry> stored = List.of(
            entry(Group.EVENTS, "Crystal Palace v Chelsea", "Premier League"),
            entry(Group.EVENTS, "Chelsea v Arsenal", "Premier League"),
            entry(Group.TEAMS, "Chelsea", "Premier League"),
            entry(Group.LEAGUES, "Premier League", ""));
    private PaletteViewModel model = model(() -> stored);

    @Test
    void itOpensWithTheCommandsAlone() {
        model.open();

        assertThat(titles()).containsExactly("Refresh", "Check for value");
        assertThat(model.summaryProperty().get()).isEqualTo("2 results");
    }

    @Test
    void theGroupWithTheBestAnswerStandsFirst() {
        model.open();
        model.typedProperty().set("chels");
        assertThat(titles()).containsExactly("Chelsea v Arsenal", "Crystal Palace v Chelsea", "Chelsea");

        model.typedProperty().set("ref");
        assertThat(titles()).containsExactly("Refresh");
    }

    @Test
    void whatAnEntryBelongsToFindsItToo() {
        model.open();

        model.typedProperty().set("premier ars");

        assertThat(titles()).containsExactly("Chelsea v Arsenal");
    }

    @Test
    void arrowsGoRoundAndEnterDoesTheChosenThingAndCloses() {
        model.open();
        model.move(1);
        model.move(1);
        assertThat(model.chosenProperty().get()).isZero();
        model.move(-1);

        model.run();

        assertThat(done).containsExactly("Check for value");
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void commandsOnlyAreFoundBehindTheSign() {
        model.open();

        model.typedProperty().set(">che");

        assertThat(titles()).containsExactly("Check for value");
    }

    @Test
    void whereNothingAnswersEnterDoesNothing() {
        model.open();
        model.typedProperty().set("zzz");

        model.run();

        assertThat(done).isEmpty();
        assertThat(model.openProperty().get()).isTrue();
        assertThat(model.summaryProperty().get()).isEqualTo("no results");
    }

    @Test
    void whatCannotBeReadIsSaidAndTheCommandsStay() {
        model = model(() -> {
            throw new IllegalStateException("The database is closed.");
        });
        model.open();

        assertThat(model.summaryProperty().get()).isEqualTo("The database is closed.");
        assertThat(titles()).hasSize(2);
    }

    private List<String> titles() {
        return model.hitsProperty().get().stream().map(hit -> hit.entry().title()).toList();
    }

    private PaletteEntry entry(Group group, String title, String context) {
        return new PaletteEntry(group, "ci-search", title, context, "", "", () -> done.add(title));
    }

    private PaletteViewModel model(Callable<List<PaletteEntry>> read) {
        return new PaletteViewModel(
                () -> List.of(entry(Group.COMMANDS, "Refresh", ""), entry(Group.COMMANDS, "Check for value", "")),
                read,
                tasks,
                new Words(Locale.ENGLISH));
    }
}
