package app.linewright.feeds;

/** Whoever waits for an import: sees how far it has come, and may end it. */
public interface ImportWatch {
    /** Nobody waits. */
    ImportWatch NOBODY = new ImportWatch() {
        @Override
        public void progress(ImportProgress progress) {
            // Nobody sees it.
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** Called at most ten times a second, and at the end of every file, on the thread that imports. */
    void progress(ImportProgress progress);

    /** Asked often. Once true, the import ends with the batch it is at; what is stored by then stays. */
    boolean cancelled();
}
