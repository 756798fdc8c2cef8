package app.linewright.store;

import java.util.Optional;

/**
 * Keeps secrets of this user where the operating system keeps them: the Secret Service or KWallet, the keychain, or the
 * credential store. That there is none is ordinary. Every call may take its time, as a keyring can ask to be unlocked.
 */
public interface Keyring {
    /** The keyring of a computer that has none. */
    Keyring NONE = new Keyring() {
        @Override
        public Optional<String> read(String name) throws KeyringFailure {
            throw KeyringFailure.absent(null);
        }

        @Override
        public void keep(String name, String secret) throws KeyringFailure {
            throw KeyringFailure.absent(null);
        }

        @Override
        public void remove(String name) throws KeyringFailure {
            throw KeyringFailure.absent(null);
        }
    };

    /**
     * The secret that is kept under {@code name}; empty where none is.
     *
     * @throws KeyringFailure if there is no keyring, or it does not tell
     */
    Optional<String> read(String name) throws KeyringFailure;

    /**
     * Keeps {@code secret} under {@code name}, in the place of what was kept there.
     *
     * @throws KeyringFailure if there is no keyring, or it does not take it
     */
    void keep(String name, String secret) throws KeyringFailure;

    /**
     * Takes away what is kept under {@code name}, if anything is.
     *
     * @throws KeyringFailure if there is no keyring, or it does not let go
     */
    void remove(String name) throws KeyringFailure;
}
