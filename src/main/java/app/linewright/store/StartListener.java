package app.linewright.store;

/** Is told how far a start has come. */
@FunctionalInterface
public interface StartListener {
    StartListener SILENT = (step, subject) -> {};

    /**
     * @param subject what the step is about: a file, a migration, a set of reference data
     */
    void reached(StartStep step, String subject);
}
