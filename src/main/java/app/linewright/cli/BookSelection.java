package app.linewright.cli;

import app.linewright.odds.BookKey;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The options that say at which books the user can bet, and which book makes the fair line. */
final class BookSelection {
    private final Command.Arguments<BookKey> usable;
    private final Command.Argument<BookKey> reference;

    BookSelection(Command command) {
        usable = command.options(
                "--books", "KEYS", BookSelection::key, "The books you can bet at, such as pinnacle,bet365.");
        reference = command.option(
                "--reference", "KEY", BookSelection::key, "Take the fair line from this book alone.");
    }

    Set<BookKey> usable() {
        return Set.copyOf(usable.values());
    }

    Optional<BookKey> reference() {
        return reference.value();
    }

    private static BookKey key(String text) {
        return new BookKey(text.strip().toLowerCase(Locale.ROOT));
    }
}
