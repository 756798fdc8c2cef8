package app.linewright.feeds;

import app.linewright.feeds.csv.FileNote;
import app.linewright.feeds.csv.FileRefusal;
import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.file.ImportProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an import did with one file.
 *
 * @param kind empty where the file was refused before its kind was known
 * @param quotesAdded prices that were not known
 * @param quotesKnown prices that were known already
 * @param problems what could not be taken, in the file's order: the first {@link #MOST_PROBLEMS}
 * @param problemCount how many there are in all
 * @param notes what else should be known, such as the encoding or columns that were passed over
 */
public record FileReport(
        Path file,
        Optional<FileKind> kind,
        Outcome outcome,
        RowCounts rows,
        long quotesAdded,
        long quotesKnown,
        List<ImportProblem> problems,
        long problemCount,
        List<FileNote> notes) {
    /** How many problems of a file are kept; a file that has more is of another kind, or ruined. */
    public static final int MOST_PROBLEMS = 10_000;

    public FileReport {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** How the import of a file ended. */
    public sealed interface Outcome {
        /** Every row was stored or refused. */
        record Done() implements Outcome {}

        /** It was ended early; the batches stored by then stay, and importing the file again completes it. */
        record Cancelled() implements Outcome {}

        /** The file was not taken, and nothing of it is stored. */
        record Refused(FileRefusal refusal) implements Outcome {
            /** Why: one sentence, in English. */
            public String reason() {
                return refusal.sentence();
            }
        }
    }

    public String name() {
        return nameOf(file);
    }

    /** The problems that cost a row. */
    public List<ImportProblem> refusedRows() {
        return problems.stream().filter(ImportProblem::refusedRow).toList();
    }

    /** Whether everything stood here already as in the file. */
    public boolean nothingNew() {
        return rows.unchanged() > 0
                && rows.added() + rows.changed() + rows.refused() + quotesAdded + problemCount == 0;
    }

    static String nameOf(Path file) {
        var name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
