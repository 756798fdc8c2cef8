package app.linewright.feeds.csv;

/** A file cannot be taken as a whole; the message is one sentence that says what is wrong with it and what to do. */
public final class FileRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    // Never sent anywhere: exceptions are serializable by their type alone.
    private final transient FileRefusal refusal;

    public FileRefusedException(FileRefusal refusal) {
        super(refusal.sentence());
        this.refusal = refusal;
    }

    public FileRefusedException(FileRefusal refusal, Throwable cause) {
        super(refusal.sentence(), cause);
        this.refusal = refusal;
    }

    /** Why it is refused, without the file's name. */
    public FileRefusal refusal() {
        return refusal;
    }
}
