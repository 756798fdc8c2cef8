package app.linewright.feeds.oddsapi;

import java.nio.file.Path;

/** Where the key of The Odds API is. */
public sealed interface KeyPlace {
    /** It has not been given. */
    record Nowhere() implements KeyPlace {}

    /** The variable {@code name} of the environment holds it, or names the file that does. */
    record Environment(String name) implements KeyPlace {}

    /** The keyring of the operating system. */
    record InKeyring() implements KeyPlace {}

    /**
     * A file that is sealed with a passphrase.
     *
     * @param open whether the passphrase was given to this process
     */
    record Sealed(Path file, boolean open) implements KeyPlace {}

    /** This process alone, until it ends. */
    record UntilClosed() implements KeyPlace {}
}
