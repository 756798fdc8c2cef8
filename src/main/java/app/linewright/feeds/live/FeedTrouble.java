package app.linewright.feeds.live;

/** Why a feed gave no answer, or something in its answer was not taken. Every feed has sealed families of its own. */
public interface FeedTrouble {
    /** What was wrong and what to do: one sentence, in English. */
    String sentence();
}
