package app.linewright.feeds.live;

/** A feed gave no answer that can be used. The message is a sentence: what was wrong, and what to do. */
public final class FeedFailure extends Exception {
    private static final long serialVersionUID = 1L;

    public FeedFailure(String sentence) {
        super(sentence);
    }

    public FeedFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
