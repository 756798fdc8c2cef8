package app.linewright.store;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.ConcurrentModificationException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jdbi.v3.core.JdbiException;

/** What a failure means for a person. */
public sealed interface Trouble {
    /** The most that is told of a failure's own words. */
    int LONGEST = 300;

    /** One sentence, in English. */
    String sentence();

    /** The database could not do its work. */
    record Store(StoreFailure failure) implements Trouble {
        @Override
        public String sentence() {
            return failure.sentence();
        }
    }

    /** The database refused a statement. It is told by its code alone: its message has the values to be stored. */
    record Statement(String sqlState) implements Trouble {
        @Override
        public String sentence() {
            return "The database refused a statement (SQL state " + sqlState + "): report this with the log.";
        }
    }

    /** A statement for the database is wrong. */
    record WrongStatement() implements Trouble {
        @Override
        public String sentence() {
            return "A statement for the database is wrong: report this with the log.";
        }
    }

    /** There is no such file. */
    record NoFile(String said) implements Trouble {
        @Override
        public String sentence() {
            return said;
        }
    }

    /** The system does not let this user at a file. */
    record NoAccess(String said) implements Trouble {
        @Override
        public String sentence() {
            return said;
        }
    }

    /** A disk, a quota or a file takes no more. */
    record NoSpace(String said) implements Trouble {
        @Override
        public String sentence() {
            return said;
        }
    }

    /** The program itself is wrong; {@code said} is by what that was noticed, for whoever mends it. */
    record Fault(String said) implements Trouble {
        @Override
        public String sentence() {
            return "The program has a fault (" + said + "): report this with the log.";
        }
    }

    /** Anything else, in its own words: one line, or the name of its type where it has none. */
    record Other(String said) implements Trouble {
        @Override
        public String sentence() {
            return said;
        }
    }

    /** What {@code failure} means. */
    static Trouble of(Throwable failure) {
        if (failure instanceof StoreFailure known) {
            return new Store(known);
        }
        Optional<SQLException> refused = StoreFailure.causes(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
        if (refused.isPresent()) {
            return new Statement(String.valueOf(refused.get().getSQLState()));
        }
        if (failure instanceof JdbiException) {
            return new WrongStatement();
        }
        String said = said(failure);
        return switch (failure) {
            case ExecutionException wrapped when wrapped.getCause() instanceof Error fault -> of(fault);
            case Error _ -> new Fault(failure.getClass().getName() + ": " + said);
            case NullPointerException _,
                    ClassCastException _,
                    IndexOutOfBoundsException _,
                    NoSuchElementException _,
                    ConcurrentModificationException _ -> new Fault(said);
            case NoSuchFileException _ -> new NoFile(said);
            case AccessDeniedException _ -> new NoAccess(said);
            default -> StoreFailure.noSpace(failure) ? new NoSpace(said) : new Other(said);
        };
    }

    private static String said(Throwable failure) {
        String line = String.valueOf(failure.getMessage()).lines().findFirst().orElse("").strip();
        if (failure.getMessage() == null || line.isEmpty()) {
            return failure.getClass().getSimpleName();
        }
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
