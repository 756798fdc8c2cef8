package app.linewright.feeds;

import app.linewright.feeds.csv.CsvFile;
import app.linewright.feeds.csv.FileNote;
import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.file.ImportProblem;
import app.linewright.feeds.file.RowReader;
import app.linewright.sport.EventKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Counts what becomes of a file's rows, and keeps its problems. */
final class FileTally {
    private final Set<EventKey> addedGames = new HashSet<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private final List<FileNote> notes = new ArrayList<>();
    private long problemCount;
    private long added;
    private long changed;
    private long unchanged;
    private long refused;
    private long empty;
    private long quotesAdded;
    private long quotesKnown;

    void refuse(ImportProblem problem) {
        refused++;
        keep(List.of(problem));
    }

    void keep(Collection<ImportProblem> more) {
        problemCount += more.size();
        for (var problem : more) {
            if (problems.size() < FileReport.MOST_PROBLEMS) {
                problems.add(problem);
            }
        }
    }

    /** Takes note of what is known of the file as a whole once it was gone through. */
    void end(CsvFile file, RowReader reader) {
        empty = file.emptyRows();
        switch (file.encoding()) {
            case UTF_8 -> {
                // As it should be.
            }
            case UTF_16, WINDOWS_1252 -> notes.add(new FileNote.OtherEncoding(file.encoding()));
        }
        notes.addAll(reader.notes());
    }

    /** Counts the rows of a batch, which {@code reader} read. */
    void count(RowReader reader, RowBatch batch, RowBatch.Stored stored) {
        if (reader.quotePerRow()) {
            countQuoteRows(batch.size(), stored);
        } else {
            countGames(batch.rows(), stored);
        }
    }

    /** Counts rows of which each is a game, or tells something of one. A game that this file added stays added. */
    private void countGames(List<EventKey> rows, RowBatch.Stored stored) {
        addedGames.addAll(stored.added());
        for (var game : rows) {
            if (addedGames.contains(game)) {
                added++;
            } else if (stored.changed().contains(game)) {
                changed++;
            } else {
                unchanged++;
            }
        }
        countQuotes(stored);
    }

    /**
     * Counts rows of which each is one quote. Where a game got something besides quotes, one of its rows brought that,
     * and the others repeat it.
     */
    private void countQuoteRows(int rows, RowBatch.Stored stored) {
        long news = stored.quotesAdded() + without(stored.added(), stored.quoted());
        long changes = Math.min(rows - news, without(stored.changed(), stored.quoted()));
        added += news;
        changed += changes;
        unchanged += rows - news - changes;
        countQuotes(stored);
    }

    private static long without(Set<EventKey> games, Set<EventKey> others) {
        return games.stream().filter(game -> !others.contains(game)).count();
    }

    private void countQuotes(RowBatch.Stored stored) {
        quotesAdded += stored.quotesAdded();
        quotesKnown += stored.quotesKnown();
    }

    RowCounts rows() {
        return new RowCounts(added + changed + unchanged + refused, added, changed, unchanged, refused, empty);
    }

    long quotesAdded() {
        return quotesAdded;
    }

    FileReport report(Path file, FileKind kind, FileReport.Outcome outcome) {
        return new FileReport(
                file, Optional.of(kind), outcome, rows(), quotesAdded, quotesKnown, problems, problemCount, notes);
    }
}
