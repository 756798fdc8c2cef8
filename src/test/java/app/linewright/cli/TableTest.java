package app.linewright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TableTest {
    private final Table table = new Table()
            .text("team")
            .figure("Pinnacle", 2)
            .figure("Bet365", 1)
            .figure("best")
            .row("Bayern München", "1.44", "1.40", "1.44")
            .row("Mainz", "8.10", "7.50", "8.10");

    @Test
    void wordsStandLeftAndFiguresRight() {
        assertThat(printed(OptionalInt.empty())).isEqualTo("""
                team            Pinnacle  Bet365  best
                Bayern München      1.44    1.40  1.44
                Mainz               8.10    7.50  8.10
                """);
    }

    @Test
    void onANarrowTerminalTheLeastNeededColumnsGiveWayAndTheirNumberIsTold() {
        assertThat(printed(OptionalInt.of(35))).isEqualTo("""
                team            Pinnacle  best
                Bayern München      1.44  1.44
                Mainz               8.10  8.10

                1 column does not fit this terminal; --json has them all.
                """);
        assertThat(printed(OptionalInt.of(25))).contains("2 columns do not fit");
    }

    @Test
    void aRowFitsItsColumns() {
        assertThatIllegalArgumentException().isThrownBy(() -> table.row("Mainz"));
    }

    @Test
    void aCellStaysOnItsLine() {
        table.row("a\nb\u001b[2J", "1", "2", "3");

        assertThat(printed(OptionalInt.empty())).contains("a\\u000ab\\u001b[2J").doesNotContain("\u001b");
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void manyRowsArePrintedInATimeThatGrowsWithTheirNumberAlone() {
        for (int row = 0; row < 100_000; row++) {
            table.row("Team " + row, "1.91", "1.90", "1.91");
        }

        assertThat(printed(OptionalInt.of(35))).hasLineCount(100_000 + 5);
    }

    private String printed(OptionalInt width) {
        var out = new StringWriter();
        var writer = new PrintWriter(out);
        table.printTo(new Terminal(writer, writer, width, false, false));
        return out.toString().replace(System.lineSeparator(), "\n");
    }
}
