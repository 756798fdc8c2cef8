package app.linewright.cli;

import app.linewright.odds.BookKey;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.SportsbookNames;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The options that say at which books the user can bet, and which book makes the fair line. */
final class BookSelection {
    private final Supplier<SportsbookNames> names;
    private final Command.Arguments<String> usable;
    private final Command.Argument<String> reference;

    BookSelection(Command command, Supplier<SportsbookNames> names) {
        this.names = names;
        usable = command.options(
                "--books", "NAMES", text -> text, "The books you can bet at, such as pinnacle,bet365.");
        reference = command.option(
                "--reference", "NAME", text -> text, "Take the fair line from this book alone.");
    }

    Set<BookKey> usable() {
        return usable.values().stream().map(this::book).map(Sportsbook::key).collect(Collectors.toSet());
    }

    /** The source whose prices alone make the fair line, if one is wanted; an aggregate can do that too. */
    Optional<BookKey> reference() {
        return reference.value().map(this::find).map(Sportsbook::key);
    }

    private Sportsbook book(String name) {
        var found = find(name);
        if (!found.isBook()) {
            throw Refused.failed(found.name() + " is no book at which anybody can bet.");
        }
        return found;
    }

    private Sportsbook find(String name) {
        return names.get().find(name).orElseThrow(() -> {
            var near = names.get().near(name).stream()
                    .map(book -> book.name() + " (" + book.key() + ")")
                    .collect(Collectors.joining(" or "));
            return Refused.failed(
                    "No book is called “" + name + "”" + (near.isEmpty() ? "." : "; did you mean " + near + "?"));
        });
    }
}
