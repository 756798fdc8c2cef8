package app.linewright.feeds.oddsapi;

import app.linewright.feeds.http.ApiKey;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.store.Keyring;
import app.linewright.store.KeyringFailure;
import app.linewright.store.SealedFile;
import app.linewright.store.Setting;
import app.linewright.store.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key of The Odds API: where it comes from, and where it is kept. A file that a command names goes before the
 * environment, and that before what is kept: in the keyring of the operating system, or, where there is none, in a file
 * sealed with a passphrase. It is never kept in clear. A keyring is asked only where a key is kept in it, once.
 */
public final class OddsApiKeys {
    /** Where a key is kept. */
    enum Kept { NOWHERE, KEYRING, SEALED }

    static final Setting<Kept> KEPT = Setting.choice("odds_api.key", Kept.NOWHERE);

    private final Map<String, String> environment;
    private final Settings settings;
    private final Keyring keyring;
    private final String account;
    private final SealedFile sealed;
    private @Nullable ApiKey held;
    private boolean unkept;

    /** What became of a key that was to be kept. */
    public sealed interface Outcome {
        /** It is kept. */
        record Done(KeyPlace place) implements Outcome {}

        /**
         * No keyring took it: it holds until this process ends.
         *
         * @param why the keyring did not take it
         */
        record OnlyHeld(KeyringFailure why) implements Outcome {}
    }

    /**
     * @param home the folder for a sealed file; keys of several homes are kept apart
     * @param keyring which does not keep anyone waiting for ever
     */
    public OddsApiKeys(Map<String, String> environment, Settings settings, Keyring keyring, Path home) {
        this.environment = Map.copyOf(environment);
        this.settings = settings;
        this.keyring = keyring;
        this.account = "The Odds API, " + home;
        this.sealed = new SealedFile(home.resolve("odds-api-key.sealed"));
    }

    /**
     * The key in {@code file}, else that of the environment, else the one that is kept.
     *
     * @throws FeedFailure if there is none; the sentence says how to give one
     */
    public synchronized ApiKey find(Optional<Path> file) throws FeedFailure {
        var given = OddsApiKey.given(file, environment);
        if (given.isPresent()) {
            return given.get();
        }
        if (held == null) {
            held = kept();
        }
        return held;
    }

    private ApiKey kept() throws FeedFailure {
        return switch (settings.get(KEPT)) {
            case NOWHERE -> throw new FeedFailure(KeyTrouble.Plain.NOT_GIVEN);
            case SEALED -> throw new FeedFailure(KeyTrouble.Plain.SEALED);
            case KEYRING -> inKeyring();
        };
    }

    private ApiKey inKeyring() throws FeedFailure {
        try {
            return keyring.read(account)
                    .map(OddsApiKeys::key)
                    .orElseThrow(() -> new FeedFailure(KeyTrouble.Plain.NOT_IN_KEYRING));
        } catch (KeyringFailure failure) {
            throw new FeedFailure(new KeyTrouble.KeyringLocked(failure), failure);
        } catch (IllegalArgumentException noKey) {
            throw new FeedFailure(KeyTrouble.Plain.NO_KEY_IN_KEYRING);
        }
    }

    /** Why the keyring that keeps the key does not give it, as a sentence without its end; empty where it does. */
    Optional<String> unreadable() {
        try {
            return keyring.read(account).isPresent()
                    ? Optional.empty()
                    : Optional.of("The key of The Odds API is not in the keyring of this computer any more");
        } catch (KeyringFailure failure) {
            return Optional.of(failure.getMessage() + ", and the key of The Odds API is in it");
        }
    }

    /** Where the key is. Asks no keyring. */
    public synchronized KeyPlace place() {
        var variable = OddsApiKey.variable(environment);
        if (variable.isPresent()) {
            return new KeyPlace.Environment(variable.get());
        }
        if (unkept) {
            return new KeyPlace.UntilClosed();
        }
        return switch (settings.get(KEPT)) {
            case KEYRING -> new KeyPlace.InKeyring();
            case SEALED -> new KeyPlace.Sealed(sealed.path(), held != null);
            case NOWHERE -> new KeyPlace.Nowhere();
        };
    }

    /**
     * Keeps {@code text} in the keyring, or, where that cannot be, holds it for as long as this process lives.
     *
     * @throws FeedFailure if it is no key
     */
    public synchronized Outcome keep(String text) throws FeedFailure {
        var key = checked(text);
        held = key;
        unkept = true;
        try {
            key.giveTo(secret -> keyring.keep(account, secret));
        } catch (KeyringFailure failure) {
            return new Outcome.OnlyHeld(failure);
        }
        settings.set(KEPT, Kept.KEYRING);
        unkept = false;
        removeSealed();
        return new Outcome.Done(place());
    }

    /**
     * Keeps the key that is held, because no keyring took it, in a file that {@code passphrase} opens.
     *
     * @throws FeedFailure if none is held, the passphrase is too short, or the file cannot be written
     */
    public synchronized Outcome seal(char[] passphrase) throws FeedFailure {
        var key = held;
        if (key == null) {
            throw new FeedFailure(KeyTrouble.Plain.NOTHING_TO_SEAL);
        }
        if (passphrase.length < SealedFile.SHORTEST) {
            throw new FeedFailure(new KeyTrouble.ShortPassphrase(SealedFile.SHORTEST));
        }
        try {
            key.giveTo(secret -> sealed.seal(passphrase, secret));
        } catch (IOException failure) {
            throw new FeedFailure(new KeyTrouble.Unwritable(sealed.path()), failure);
        }
        settings.set(KEPT, Kept.SEALED);
        unkept = false;
        return new Outcome.Done(place());
    }

    /**
     * Opens the sealed file, for as long as this process lives.
     *
     * @throws FeedFailure if the passphrase is another, or the file cannot be read
     */
    public synchronized KeyPlace open(char[] passphrase) throws FeedFailure {
        try {
            held = sealed.open(passphrase)
                    .map(OddsApiKeys::key)
                    .orElseThrow(() -> new FeedFailure(KeyTrouble.Plain.OTHER_PASSPHRASE));
            unkept = false;
            return place();
        } catch (IOException | IllegalArgumentException failure) {
            throw new FeedFailure(KeyTrouble.Plain.SEALED_UNREADABLE, failure);
        }
    }

    /**
     * Forgets the key wherever this program keeps it.
     *
     * @throws FeedFailure if the keyring does not let go of it
     */
    public synchronized KeyPlace remove() throws FeedFailure {
        if (settings.get(KEPT) == Kept.KEYRING) {
            try {
                keyring.remove(account);
            } catch (KeyringFailure failure) {
                throw new FeedFailure(new KeyTrouble.StillInKeyring(failure), failure);
            }
        }
        held = null;
        unkept = false;
        settings.set(KEPT, Kept.NOWHERE);
        removeSealed();
        return place();
    }

    private void removeSealed() throws FeedFailure {
        try {
            sealed.remove();
        } catch (IOException failure) {
            throw new FeedFailure(new KeyTrouble.Unremovable(sealed.path()), failure);
        }
    }

    private static ApiKey checked(String text) throws FeedFailure {
        try {
            return key(text);
        } catch (IllegalArgumentException noKey) {
            throw new FeedFailure(KeyTrouble.Plain.NO_KEY);
        }
    }

    private static ApiKey key(String text) {
        return new ApiKey(text.strip());
    }
}
