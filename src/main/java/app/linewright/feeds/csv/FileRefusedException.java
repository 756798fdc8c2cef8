package app.linewright.feeds.csv;

/** A file cannot be taken as a whole; the message is one sentence that says what is wrong with it and what to do. */
public final class FileRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    public FileRefusedException(String sentence) {
        super(sentence);
    }

    public FileRefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence, without the file's name. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
