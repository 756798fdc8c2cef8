package app.linewright.store;

/** Looks whether something in the database is as it should be, and changes nothing. */
public interface HealthCheck {
    /** What is looked at, in a word or two. */
    String name();

    /** The finding, under this check's name. */
    Finding examine(Database database);
}
