package app.linewright.desktop.welcome;

import app.linewright.feeds.live.FeedFailure;
import app.linewright.sport.League;
import app.linewright.sport.LeagueKey;
import app.linewright.store.KeyringFailure;
import java.util.List;
import java.util.Optional;

/** What the welcome asks of the program to have live prices. Every call takes its time, on the calling thread. */
public interface FirstCall {
    /** The leagues that can be asked for, in the order in which they are offered. */
    List<League> leagues();

    /**
     * Keeps {@code key}, sees whether it works, and asks for the prices of {@code league} with it. From then on the
     * feed is watched, and asked by hand alone.
     *
     * @throws FeedFailure if the key is none, is refused, or no answer came; the sentence says what is to be done
     */
    Answer ask(String key, LeagueKey league) throws FeedFailure;

    /**
     * What came of it.
     *
     * @param games how many games it told of
     * @param unkept why the key holds only until the window is closed; empty where it is kept
     */
    record Answer(int games, Optional<KeyringFailure> unkept) {}
}
