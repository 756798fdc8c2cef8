package app.linewright.store;

/**
 * The points that a start passes, in this order; those of copying, migrating and loading only when there is such work.
 * A process may die at any of them: the next start finds a state that it can go on from, by the same path.
 */
public enum StartStep {
    BEGINNING,
    /** The folder exists. */
    HOME_CREATED,
    /** Only its owner may enter it. */
    HOME_SECURED,
    /** No other process works on this home. */
    LOCK_TAKEN,
    /** What an interrupted migration left behind is gone. */
    LEFTOVERS_REMOVED,
    /** The database file holds nothing foreign. */
    DATABASE_INSPECTED,
    /** It is known which migrations are missing. */
    SCHEMA_COMPARED,
    /** A copy of the database begins: migrations run on it, never on the file in use. */
    COPY_BEGUN,
    COPY_MADE,
    MIGRATION_BEGUN,
    /** One statement of a migration was run. */
    MIGRATION_STATEMENT_RUN,
    MIGRATION_DONE,
    MIGRATIONS_DONE,
    /** The migrated copy is on disk. */
    COPY_SYNCED,
    /** The migrated copy has taken the place of the database. */
    COPY_IN_PLACE,
    DATABASE_OPENED,
    REFERENCE_DATA_COMPARED,
    REFERENCE_DATA_BEGUN,
    /** The rows are written, the transaction is still open. */
    REFERENCE_DATA_WRITTEN,
    REFERENCE_DATA_KEPT,
    READY
}
