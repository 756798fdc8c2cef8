package app.linewright.desktop;

import app.linewright.desktop.feeds.ApiQuota;
import app.linewright.desktop.settings.ApiAccount;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.oddsapi.KeyPlace;
import app.linewright.feeds.oddsapi.KeyTrouble;
import app.linewright.feeds.oddsapi.OddsApi;
import app.linewright.feeds.oddsapi.OddsApiKeys.Outcome;
import app.linewright.feeds.oddsapi.OddsApiTerms;
import app.linewright.odds.history.HistoryTerms;
import app.linewright.sport.League;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.Sport;
import app.linewright.store.Keyring;
import app.linewright.store.KeyringFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** An account at nobody, which a test prepares and looks into. */
public final class PreparedAccount implements ApiAccount {
    private static final Path SEALED = Path.of("odds-api-key.sealed");

    private KeyPlace place = new KeyPlace.Nowhere();
    private boolean keyring = true;
    private String passphrase = "";
    private Optional<String> refusal = Optional.empty();
    private String kept = "";
    private int budget = 500;
    private Optional<OddsApiTerms> terms = Optional.empty();
    private HistoryTerms history = HistoryTerms.STANDARD;

    /** No keyring from now on. */
    public PreparedAccount withoutKeyring() {
        keyring = false;
        return this;
    }

    /** What a test of the connection fails with; empty for nothing. */
    public PreparedAccount refusing(String sentence) {
        refusal = Optional.of(sentence).filter(text -> !text.isEmpty());
        return this;
    }

    public PreparedAccount at(KeyPlace now) {
        place = now;
        return this;
    }

    public String kept() {
        return kept;
    }

    public int budget() {
        return budget;
    }

    public Optional<OddsApiTerms> terms() {
        return terms;
    }

    public HistoryTerms history() {
        return history;
    }

    @Override
    public Standing standing() {
        var quota = place instanceof KeyPlace.Nowhere
                ? Optional.<ApiQuota>empty()
                : Optional.of(new ApiQuota(budget - 88, budget));
        return new Standing(place, budget, quota, terms, List.of(
                league("americanfootball_nfl", "NFL", Sport.AMERICAN_FOOTBALL),
                league("soccer_epl", "Premier League", Sport.SOCCER)), history);
    }

    private static League league(String key, String name, Sport sport) {
        return new League(new LeagueKey(key), name, sport, "", ZoneId.of("UTC"), false, List.of());
    }

    @Override
    public Outcome keep(String key) throws FeedFailure {
        if (key.length() < 8) {
            throw new FeedFailure(KeyTrouble.Plain.NO_KEY);
        }
        kept = key;
        place = keyring ? new KeyPlace.InKeyring() : new KeyPlace.UntilClosed();
        return keyring ? new Outcome.Done(place) : new Outcome.OnlyHeld(noKeyring());
    }

    /** What a computer without a keyring says. */
    public static KeyringFailure noKeyring() {
        try {
            Keyring.NONE.read("");
        } catch (KeyringFailure absent) {
            return absent;
        }
        throw new AssertionError("There is no keyring to answer.");
    }

    @Override
    public Outcome seal(char[] given) throws FeedFailure {
        if (given.length < 8) {
            throw new FeedFailure(new KeyTrouble.ShortPassphrase(8));
        }
        passphrase = new String(given);
        place = new KeyPlace.Sealed(SEALED, true);
        return new Outcome.Done(place);
    }

    @Override
    public KeyPlace open(char[] given) throws FeedFailure {
        if (!passphrase.equals(new String(given))) {
            throw new FeedFailure(KeyTrouble.Plain.OTHER_PASSPHRASE);
        }
        place = new KeyPlace.Sealed(SEALED, true);
        return place;
    }

    @Override
    public KeyPlace remove() {
        place = new KeyPlace.Nowhere();
        kept = "";
        return place;
    }

    @Override
    public OddsApi.Answered test() throws FeedFailure {
        if (refusal.isPresent()) {
            throw new FeedFailure(refusal::get);
        }
        return new OddsApi.Answered(Duration.ofMillis(214), OptionalInt.of(412));
    }

    @Override
    public void budget(int requests) {
        budget = requests;
    }

    @Override
    public void ask(OddsApiTerms wanted) {
        terms = Optional.of(wanted);
    }

    @Override
    public void care(HistoryTerms wanted) {
        history = wanted;
    }
}
