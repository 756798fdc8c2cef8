package app.linewright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.h2.mvstore.db.RowDataType;
import org.h2.mvstore.tx.VersionedValueType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.result.RowFactory;
import org.h2.result.SearchRow;
import org.h2.value.CompareMode;
import org.h2.value.VersionedValue;
import org.jspecify.annotations.Nullable;

/**
 * Looks into a database file before H2 opens it, because opening runs every statement that the file has in its
 * catalogue: a trigger, a routine or a linked table written by somebody else would run code here. Only the shapes that
 * the program's own migrations leave behind are let through.
 */
final class H2Inspection {
    /** The catalogue: one row for each object, with the statement that makes it. */
    private static final String CATALOGUE = "table.0";

    private static final String TABLE = "CREATE CACHED TABLE \"public\".";

    private static final int COLUMNS = 4;
    private static final int STATEMENT = 3;

    private static final Pattern OURS = Pattern.compile(
            """
            SET \\s (CREATE_BUILD|WRITE_DELAY) \\s \\d+
            | CREATE \\s USER \\s IF \\s NOT \\s EXISTS \\s "(LINEWRIGHT|READER)" \\s .*
            | GRANT \\s SELECT \\s ON \\s SCHEMA \\s "public" \\s TO \\s "READER"
            | CREATE \\s CACHED \\s TABLE \\s "public"\\. .*
            | CREATE \\s SEQUENCE \\s "public"\\. .*
            | CREATE \\s ([A-Z]+ \\s)* INDEX \\s "public"\\. .*
            | CREATE \\s PRIMARY \\s KEY \\s "public"\\. .*
            | CREATE \\s FORCE \\s VIEW \\s "public"\\. .*
            | ALTER \\s TABLE \\s "public"\\.\\S+ \\s ADD \\s CONSTRAINT \\s .*
            | COMMENT \\s ON \\s .*
            """,
            Pattern.COMMENTS | Pattern.DOTALL);

    /** Functions that reach files and links: not even a default value of ours calls one. */
    private static final Pattern REACHES_OUT = Pattern.compile(
            "\\b(FILE_READ|FILE_WRITE|CSVREAD|CSVWRITE|LINK_SCHEMA)\\b|U&\"", Pattern.CASE_INSENSITIVE);

    private static final Pattern QUOTED = Pattern.compile("'([^']|'')*+'|\"([^\"]|\"\")*+\"");

    /** Outside quotes: what begins another statement, hides one, or names a Java class. */
    private static final Pattern MORE_THAN_ONE_STATEMENT =
            Pattern.compile(";|\\$\\$|--|//|/\\*|\\bENGINE\\b|\\bJAVA_OBJECT\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern NAMED = Pattern.compile("(?<what>[A-Z][A-Z_ ]*?) (?<name>\"[^\"]*\"(\\.\"[^\"]*\")?)");

    private H2Inspection() {}

    /**
     * Why {@code file} must not be opened, if so. A file that is not there may be. One without a table must not: a
     * database takes its place only when it is complete, so there were data in it, and opening it would begin anew.
     */
    static Optional<Refusal> objection(Path file) {
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return refusal(Refusal.Fault.NO_FILE, file);
        }
        try {
            List<String> statements = Files.size(file) == 0 ? List.of() : statements(file);
            Optional<String> foreign = foreign(statements);
            if (foreign.isPresent()) {
                return refusal(Refusal.Fault.INTRUDER, file, foreign.get());
            }
            return statements.stream().anyMatch(statement -> statement.startsWith(TABLE))
                    ? Optional.empty()
                    : refusal(Refusal.Fault.EMPTY, file);
        } catch (IOException failure) {
            return refusal(Refusal.Fault.UNREADABLE, file, Home.reason(failure));
        } catch (MVStoreException failure) {
            return failure.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                    ? refusal(Refusal.Fault.OPEN_ELSEWHERE, file)
                    : refusal(Refusal.Fault.DAMAGED, file, firstLine(failure));
        }
    }

    static Optional<String> foreign(List<String> statements) {
        return statements.stream()
                .filter(statement -> !isOurs(statement))
                .map(H2Inspection::describe)
                .findFirst();
    }

    private static boolean isOurs(String statement) {
        return OURS.matcher(statement).matches()
                && !REACHES_OUT.matcher(statement).find()
                && !MORE_THAN_ONE_STATEMENT
                        .matcher(QUOTED.matcher(statement).replaceAll("\"\""))
                        .find();
    }

    private static String describe(String statement) {
        Matcher named = NAMED.matcher(statement);
        String shown = named.find() ? named.group("what") + " " + named.group("name") : firstWords(statement);
        return "'" + shown + "'";
    }

    private static String firstWords(String statement) {
        return statement.lines().findFirst().orElse("").substring(0, Math.min(60, statement.length()));
    }

    private static List<String> statements(Path file) {
        // A compaction that was cut off leaves a second file, which H2 would put in the place of this one.
        MVStoreTool.compactCleanUp(file.toString());
        try (MVStore store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            List<String> statements = new ArrayList<>();
            if (store.hasMap(CATALOGUE)) {
                MVMap<Long, VersionedValue<SearchRow>> catalogue = store.openMap(
                        CATALOGUE,
                        new MVMap.Builder<Long, VersionedValue<SearchRow>>()
                                .keyType(LongDataType.INSTANCE)
                                .valueType(rows()));
                catalogue.forEach((id, row) -> {
                    add(statements, row.getCurrentValue());
                    add(statements, row.getCommittedValue());
                });
            }
            return statements;
        }
    }

    private static void add(List<String> statements, @Nullable SearchRow row) {
        if (row != null) {
            statements.add(row.getValue(STATEMENT).getString());
        }
    }

    private static DataType<VersionedValue<SearchRow>> rows() {
        RowDataType row = RowFactory.getDefaultRowFactory()
                .createRowFactory(null, CompareMode.getInstance(null, 0), null, null, null, null, COLUMNS, false)
                .getRowDataType();
        return new VersionedValueType<>(row);
    }

    private static Optional<Refusal> refusal(Refusal.Fault fault, Path file, String... details) {
        return Optional.of(new Refusal(fault, file, details));
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
