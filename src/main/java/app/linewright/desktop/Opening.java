package app.linewright.desktop;

import app.linewright.store.Refusal;

/** What came of opening the program's home and database. */
public sealed interface Opening {
    /** All is open. */
    record Opened(Desk desk) implements Opening {}

    /**
     * The home cannot be used: another instance has it, its database is from a newer version, and the like.
     *
     * @param why what was wrong, where, and what to do
     */
    record Refused(Refusal why) implements Opening {}
}
