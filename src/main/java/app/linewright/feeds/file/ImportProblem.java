package app.linewright.feeds.file;

import app.linewright.feeds.csv.Shown;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a file that could not be taken.
 *
 * @param file the file's name, without its folder
 * @param line the line in the file; the first is 1
 * @param column the column, or null where the whole line is meant
 * @param value the cell's text; empty where the whole line is meant
 * @param reason one sentence, with the value in it
 * @param refusedRow whether nothing of the line was taken; else only this cell was left out
 */
public record ImportProblem(
        String file, long line, @Nullable String column, String value, String reason, boolean refusedRow) {

    /** Such as {@code E0_2223.csv, line 214, column PSH: “2,1o” is not a price.} */
    public String sentence() {
        return file + ", line " + line + (column == null ? "" : ", column " + Shown.plain(column)) + ": " + reason;
    }
}
