package app.linewright.odds.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Nothing that people wrote is run by a spreadsheet. */
class QuoteRowTest {
    private static final String[] BEGINNINGS = {
        "=", "+", "-", "@", "\t", "\r", "\n", " ", "  ", "\u00a0", "\u3000", "\"", "'", "＝", "＋", "－", "＠", "−",
        "“", "\u200b", "A", "1", "cmd", "|", "é", ".", ",", ";", "SUM(A1)"
    };

    @Test
    void ofAnyCellThatBeginsLikeAFormulaAnApostropheStandsFirst() {
        var random = new Random(20_261_121);
        for (int i = 0; i < 100_000; i++) {
            var cell = new StringBuilder();
            for (int parts = random.nextInt(6); parts >= 0; parts--) {
                cell.append(BEGINNINGS[random.nextInt(BEGINNINGS.length)]);
            }
            var written = cell.toString();
            var text = QuoteRow.text(written);
            if (beginsLikeAFormula(written)) {
                assertThat(text).isEqualTo("'" + written);
            } else {
                assertThat(text).isEqualTo(written);
            }
        }
    }

    /** Behind everything that a spreadsheet may pass over. */
    private static boolean beginsLikeAFormula(String cell) {
        if (!cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0) {
            return true;
        }
        int first = 0;
        while (first < cell.length() && " \t\r\n\u00a0\u3000\u200b\"'“".indexOf(cell.charAt(first)) >= 0) {
            first++;
        }
        return first < cell.length() && "=+-@＝＋－＠−".indexOf(cell.charAt(first)) >= 0;
    }
}
