package app.linewright.desktop.settings;

import app.linewright.desktop.feeds.ApiQuota;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.oddsapi.KeyPlace;
import app.linewright.feeds.oddsapi.OddsApi;
import app.linewright.feeds.oddsapi.OddsApiKeys;
import app.linewright.feeds.oddsapi.OddsApiTerms;
import app.linewright.odds.history.HistoryTerms;
import app.linewright.sport.League;
import java.util.List;
import java.util.Optional;

/**
 * What the settings ask of the program: the key of The Odds API, what it is spent on, and what becomes of old prices.
 * Every call takes its time, on the calling thread.
 */
public interface ApiAccount {
    /**
     * How things stand.
     *
     * @param place where the key is
     * @param budget the requests that may be made a month
     * @param quota what is left of them; empty without a key that can be read
     * @param terms what is asked for where the feed is watched; empty until it was said
     * @param leagues those that can be asked for, by name
     * @param history what becomes of old prices
     */
    record Standing(
            KeyPlace place,
            int budget,
            Optional<ApiQuota> quota,
            Optional<OddsApiTerms> terms,
            List<League> leagues,
            HistoryTerms history) {
        public Standing {
            leagues = List.copyOf(leagues);
        }
    }

    Standing standing();

    /**
     * Keeps a key in the keyring of the computer, or holds it where there is none.
     *
     * @throws FeedFailure if it is no key
     */
    OddsApiKeys.Outcome keep(String key) throws FeedFailure;

    /**
     * Seals the key that is held in a file.
     *
     * @throws FeedFailure if the passphrase is too short, or the file cannot be written
     */
    OddsApiKeys.Outcome seal(char[] passphrase) throws FeedFailure;

    /**
     * Opens the sealed key until the window is closed.
     *
     * @throws FeedFailure if the passphrase is another
     */
    KeyPlace open(char[] passphrase) throws FeedFailure;

    /**
     * Forgets the key.
     *
     * @throws FeedFailure if what keeps it does not let go of it
     */
    KeyPlace remove() throws FeedFailure;

    /**
     * Asks the provider a question that costs nothing.
     *
     * @throws FeedFailure if there is no key, it is refused, or nobody answers
     */
    OddsApi.Answered test() throws FeedFailure;

    /** From now on so many requests may be made a month. */
    void budget(int requests);

    /** From now on the watched feed asks for this. */
    void ask(OddsApiTerms terms);

    /** From now on this becomes of old prices. */
    void care(HistoryTerms terms);
}
