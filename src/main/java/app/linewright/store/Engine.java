package app.linewright.store;

/** The database engines the program runs on. */
public enum Engine {
    H2,
    POSTGRESQL
}
