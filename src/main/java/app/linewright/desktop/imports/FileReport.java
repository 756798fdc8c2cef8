package app.linewright.desktop.imports;

import java.util.List;

/**
 * What came of reading a file.
 *
 * @param file its name
 * @param kind the format it was found to be in, in words
 * @param stopped whether it was stopped before its end; what it tells is in all the same
 * @param rows the rows read, refused ones included
 * @param events the events that were new
 * @param results the results that were new or changed
 * @param prices the prices that were new
 * @param refusals what was not taken, in the order of the file
 */
public record FileReport(
        String file,
        String kind,
        boolean stopped,
        int rows,
        int events,
        int results,
        int prices,
        List<Refusal> refusals) {
    public FileReport {
        refusals = List.copyOf(refusals);
    }

    /**
     * A row, or a cell of one, that was not taken.
     *
     * @param line counted from 1, the head included
     * @param column its name in the head; empty where it is about the whole row
     */
    public record Refusal(long line, String column, String reason) {}

    /** Whether the file brought anything that was not known. */
    public boolean broughtNews() {
        return events + results + prices > 0;
    }
}
