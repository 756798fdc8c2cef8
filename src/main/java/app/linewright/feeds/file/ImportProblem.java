package app.linewright.feeds.file;

import app.linewright.feeds.csv.Shown;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a file that could not be taken, or that says otherwise what was stored before.
 *
 * @param file the file's name, without its folder
 * @param line the line in the file; the first is 1
 * @param column the column, or null where the whole line is meant
 * @param value the cell's text; empty where the whole line is meant
 * @param fault what is wrong
 * @param effect what came of it
 */
public record ImportProblem(
        String file, long line, @Nullable String column, String value, RowFault fault, Effect effect) {
    /** What comes of a problem. */
    public enum Effect {
        /** Nothing of the line was taken. */
        ROW_REFUSED("row refused"),
        /** Only the cell was left out. */
        CELL_LEFT_OUT("cell left out"),
        /** The cell was taken, in the place of another price that was stored before. */
        PRICE_CORRECTED("price corrected");

        private final String words;

        Effect(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What is wrong: one sentence in English, with the value in it. */
    public String reason() {
        return fault.sentence();
    }

    /** Whether nothing of the line was taken. */
    public boolean refusedRow() {
        return effect == Effect.ROW_REFUSED;
    }

    /** Such as {@code E0_2223.csv, line 214, column PSH: “2,1o” is not a price.} */
    public String sentence() {
        var place = Shown.onOneLine(file) + ", line " + line;
        return place + (column == null ? "" : ", column " + Shown.plain(column)) + ": " + reason();
    }
}
