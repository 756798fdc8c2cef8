package app.linewright.feeds.live;

import java.util.List;
import java.util.stream.Collectors;

/** A feed gave no answer that can be used. The message is a sentence: what was wrong, and what to do. */
public final class FeedFailure extends Exception {
    private static final long serialVersionUID = 1L;

    // Never sent anywhere: exceptions are serializable by their type alone.
    private final transient List<FeedTrouble> troubles;

    public FeedFailure(FeedTrouble trouble) {
        this(List.of(trouble));
    }

    /** @param troubles in the order in which they are told; at least one */
    public FeedFailure(List<FeedTrouble> troubles) {
        super(sentences(troubles));
        this.troubles = List.copyOf(troubles);
    }

    public FeedFailure(FeedTrouble trouble, Throwable cause) {
        super(trouble.sentence(), cause);
        this.troubles = List.of(trouble);
    }

    private static String sentences(List<FeedTrouble> troubles) {
        return troubles.stream().map(FeedTrouble::sentence).collect(Collectors.joining(" "));
    }

    /** What was wrong. */
    public List<FeedTrouble> troubles() {
        return troubles;
    }
}
