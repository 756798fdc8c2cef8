package app.linewright.odds.history;

import app.linewright.odds.HistoryChange;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What was done with old history, or would be.
 *
 * @param until games that started before this are dealt with
 * @param games how many of them there are
 * @param prices what became of their prices
 * @param refreshesLeftOut how many refreshes, by which prices were confirmed, are left out
 * @param files the archives, where they were written
 * @param done whether it was done, or only looked at
 */
public record HistoryReport(
        HistoryTerms terms,
        Instant until,
        int games,
        HistoryChange prices,
        int refreshesLeftOut,
        List<Path> files,
        boolean done) {
    public HistoryReport {
        files = List.copyOf(files);
    }
}
