package app.linewright.feeds.oddsapi;

import app.linewright.feeds.live.FeedTrouble;
import app.linewright.store.KeyringFailure;
import java.nio.file.Path;

/** Why there is no key of The Odds API, or why it cannot be kept where it should be. None of it holds the key. */
public sealed interface KeyTrouble extends FeedTrouble {
    /** Faults that need no word beside their own. */
    enum Plain implements KeyTrouble {
        NOT_GIVEN("The Odds API needs a key, which https://the-odds-api.com gives away; " + OddsApiKey.HOW),
        SEALED("The key of The Odds API is sealed: give its passphrase in the settings of the window, or "
                + OddsApiKey.OUTSIDE),
        NOT_IN_KEYRING("The key of The Odds API is not in the keyring of this computer any more; " + OddsApiKey.HOW),
        NO_KEY_IN_KEYRING("What the keyring of this computer holds is no key of The Odds API; " + OddsApiKey.HOW),
        NO_KEY("The key is not in the form of one: 8 to 200 letters, figures and signs without spaces."),
        NOTHING_TO_SEAL("There is no key to seal; " + OddsApiKey.HOW),
        OTHER_PASSPHRASE("This is not the passphrase of the key; nothing was changed."),
        SEALED_UNREADABLE("The sealed key cannot be read: remove it and enter it again."),
        NO_FILE_NAME("What " + OddsApiKey.FILE_VARIABLE + " names cannot be the name of a file here; "
                + OddsApiKey.HOW),
        NO_KEY_IN_VARIABLE("The variable " + OddsApiKey.VARIABLE
                + " holds no key: a line of 8 to 200 letters and figures; " + OddsApiKey.HOW),
        NOTHING_ASKED_FOR("Nobody has said yet what to ask The Odds API for: do so with refresh --feed odds_api"
                + " --watch.");

        private final String sentence;

        Plain(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /** The file that should hold a key does not, or not so that it can be had. */
    record KeyFile(Path file, Fault fault) implements KeyTrouble {
        /** What is wrong with it. */
        public enum Fault {
            MISSING("There is no file ", " with a key of The Odds API; "),
            TOO_LARGE("The file ", " is too large to hold a key alone; "),
            UNREADABLE("The file ", " with the key of The Odds API cannot be read; "),
            NO_KEY("The file ", " holds no key: a line of 8 to 200 letters and figures; ");

            private final String before;
            private final String after;

            Fault(String before, String after) {
                this.before = before;
                this.after = after;
            }
        }

        @Override
        public String sentence() {
            return fault.before + file + fault.after + OddsApiKey.HOW;
        }
    }

    /** The keyring that has the key does not give it. */
    record KeyringLocked(KeyringFailure failure) implements KeyTrouble {
        @Override
        public String sentence() {
            return failure.words() + ", and the key of The Odds API is in it: unlock it and ask again, or "
                    + OddsApiKey.OUTSIDE;
        }
    }

    /** The keyring does not let go of the key. */
    record StillInKeyring(KeyringFailure failure) implements KeyTrouble {
        @Override
        public String sentence() {
            return failure.words() + ": the key is still in it.";
        }
    }

    /** A passphrase is shorter than {@code least} characters. */
    record ShortPassphrase(int least) implements KeyTrouble {
        @Override
        public String sentence() {
            return "A passphrase has at least " + least + " characters.";
        }
    }

    /** The sealed file cannot be written. */
    record Unwritable(Path file) implements KeyTrouble {
        @Override
        public String sentence() {
            return "The file " + file + " cannot be written; the key holds until the window is closed.";
        }
    }

    /** The sealed file cannot be removed. */
    record Unremovable(Path file) implements KeyTrouble {
        @Override
        public String sentence() {
            return "The file " + file + " cannot be removed: do so by hand.";
        }
    }
}
