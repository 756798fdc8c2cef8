package app.linewright.store;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keyring of the operating system: the Secret Service or KWallet on Linux, the keychain on macOS, the credential
 * store on Windows. Opened for each question and closed after it, so that nothing of it stays in the process.
 */
public final class SystemKeyring implements Keyring {
    private static final Logger LOG = LoggerFactory.getLogger(SystemKeyring.class);
    private static final String SERVICE = "Linewright";

    @Override
    public Optional<String> read(String name) throws KeyringFailure {
        return ask(keyring -> {
            try {
                return Optional.of(keyring.getPassword(SERVICE, name));
            } catch (PasswordAccessException none) {
                LOG.info("The keyring gave nothing under {}: {}", name, none.getMessage());
                return Optional.empty();
            }
        });
    }

    @Override
    public void keep(String name, String secret) throws KeyringFailure {
        ask(keyring -> {
            keyring.setPassword(SERVICE, name, secret);
            return name;
        });
    }

    @Override
    public void remove(String name) throws KeyringFailure {
        ask(keyring -> {
            try {
                keyring.deletePassword(SERVICE, name);
            } catch (PasswordAccessException refused) {
                // The library says the same of a keyring that refuses and of one that has nothing.
                if (holds(keyring, name)) {
                    throw refused;
                }
                LOG.info("The keyring had nothing to remove under {}: {}", name, refused.getMessage());
            }
            return name;
        });
    }

    private static boolean holds(com.github.javakeyring.Keyring keyring, String name) {
        try {
            return keyring.getPassword(SERVICE, name) != null;
        } catch (PasswordAccessException none) {
            return false;
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask(com.github.javakeyring.Keyring keyring) throws PasswordAccessException;
    }

    /** The library also fails with null pointers and missing classes, where a service gives no answer. */
    private static <T> T ask(Question<T> question) throws KeyringFailure {
        com.github.javakeyring.Keyring keyring;
        try {
            keyring = com.github.javakeyring.Keyring.create();
        } catch (BackendNotSupportedException | LinkageError none) {
            throw KeyringFailure.absent(none);
        }
        try {
            return question.ask(keyring);
        } catch (PasswordAccessException | RuntimeException failed) {
            throw KeyringFailure.refused(failed);
        } finally {
            close(keyring);
        }
    }

    private static void close(com.github.javakeyring.Keyring keyring) {
        try {
            keyring.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception failed) {
            // What was asked has its answer already.
            LOG.info("The keyring could not be closed.", failed);
        }
    }
}
