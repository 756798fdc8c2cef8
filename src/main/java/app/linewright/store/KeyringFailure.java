package app.linewright.store;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A keyring could not be asked. The message is a sentence without its end, and never holds a secret. */
public final class KeyringFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean absent;

    private KeyringFailure(boolean absent, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.absent = absent;
    }

    /** This computer has none, or none that runs. */
    static KeyringFailure absent(@Nullable Throwable cause) {
        return new KeyringFailure(true, "This computer has no keyring that runs", cause);
    }

    static KeyringFailure silent(Duration patience) {
        return new KeyringFailure(
                false,
                "The keyring of this computer did not answer within " + patience.toSeconds()
                        + " s; it may wait to be unlocked",
                null);
    }

    static KeyringFailure refused(@Nullable Throwable cause) {
        return new KeyringFailure(
                false, "The keyring of this computer refused; it may be locked", cause);
    }

    /** Whether there is no keyring at all. */
    public boolean absent() {
        return absent;
    }
}
