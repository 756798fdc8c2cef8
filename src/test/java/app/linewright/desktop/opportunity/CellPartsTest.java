package app.linewright.desktop.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.collections.FXCollections;
import org.junit.jupiter.api.Test;

class CellPartsTest {
    @Test
    void onlyWhereSomeAreSimulatedAndSomeAreNotTheLinesAreMixed() {
        var lines = FXCollections.observableArrayList(List.<Boolean>of());
        var mixed = CellParts.mixed(lines, line -> line);
        assertThat(mixed.get()).isFalse();

        lines.setAll(true, true);
        assertThat(mixed.get()).isFalse();
        lines.add(false);
        assertThat(mixed.get()).isTrue();
        lines.removeIf(line -> line);
        assertThat(mixed.get()).isFalse();
    }
}
