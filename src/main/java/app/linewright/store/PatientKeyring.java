package app.linewright.store;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A keyring that is waited for only so long, and whose failures of any kind are {@linkplain KeyringFailure sentences}.
 * It is asked on one thread of its own: one that hangs holds up whoever asks it next, but nobody longer than that.
 */
public final class PatientKeyring implements Keyring {
    /** Long enough to unlock one that asks for its password, short enough to wait for. */
    public static final Duration USUAL = Duration.ofSeconds(10);

    private final Keyring keyring;
    private final Duration patience;
    private final ExecutorService asking = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("keyring").factory());

    public PatientKeyring(Keyring keyring, Duration patience) {
        this.keyring = keyring;
        this.patience = patience;
    }

    @Override
    public Optional<String> read(String name) throws KeyringFailure {
        return answer(() -> keyring.read(name));
    }

    @Override
    public void keep(String name, String secret) throws KeyringFailure {
        answer(() -> {
            keyring.keep(name, secret);
            return name;
        });
    }

    @Override
    public void remove(String name) throws KeyringFailure {
        answer(() -> {
            keyring.remove(name);
            return name;
        });
    }

    private <T> T answer(Callable<T> question) throws KeyringFailure {
        var asked = asking.submit(question);
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            // What waits behind one that hangs must not be done long after it was given up.
            asked.cancel(true);
            throw KeyringFailure.silent(patience);
        } catch (InterruptedException stopped) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw KeyringFailure.silent(Duration.ZERO);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof KeyringFailure known) {
                throw known;
            }
            throw KeyringFailure.refused(failed.getCause());
        }
    }
}
