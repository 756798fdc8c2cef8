package app.linewright.store;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A keyring could not be asked. The message is a sentence without its end, and never holds a secret. */
public final class KeyringFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Why it could not. */
    public enum Kind {
        /** This computer has none, or none that runs. */
        ABSENT,
        /** It did not answer in time. */
        SILENT,
        /** It refused. */
        REFUSED
    }

    private KeyringFailure(Kind kind, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    /** This computer has none, or none that runs. */
    static KeyringFailure absent(@Nullable Throwable cause) {
        return new KeyringFailure(Kind.ABSENT, "This computer has no keyring that runs", cause);
    }

    static KeyringFailure silent(Duration patience) {
        return new KeyringFailure(
                Kind.SILENT,
                "The keyring of this computer did not answer within " + patience.toSeconds()
                        + " s; it may wait to be unlocked",
                null);
    }

    static KeyringFailure refused(@Nullable Throwable cause) {
        return new KeyringFailure(Kind.REFUSED, "The keyring of this computer refused; it may be locked", cause);
    }

    public Kind kind() {
        return kind;
    }

    /** Whether there is no keyring at all. */
    public boolean absent() {
        return kind == Kind.ABSENT;
    }

    /** What happened, as the beginning of an English sentence. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
