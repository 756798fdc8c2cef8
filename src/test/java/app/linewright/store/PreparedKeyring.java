package app.linewright.store;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A keyring in memory, which a test can lock, or leave hanging. */
public final class PreparedKeyring implements Keyring {
    private final Map<String, String> kept = new ConcurrentHashMap<>();
    private volatile boolean locked;
    private volatile boolean hanging;
    private final AtomicInteger asked = new AtomicInteger();

    /** Refuses from now on, as the library of a keyring does: with no word of its own. */
    public PreparedKeyring locked(boolean now) {
        locked = now;
        return this;
    }

    /** Answers nobody any more. */
    public PreparedKeyring hanging() {
        hanging = true;
        return this;
    }

    public Map<String, String> kept() {
        return Map.copyOf(kept);
    }

    /** How often anything was asked. */
    public int asked() {
        return asked.get();
    }

    @Override
    public Optional<String> read(String name) throws KeyringFailure {
        answer();
        return Optional.ofNullable(kept.get(name));
    }

    @Override
    public void keep(String name, String secret) throws KeyringFailure {
        answer();
        kept.put(name, secret);
    }

    @Override
    public void remove(String name) throws KeyringFailure {
        answer();
        kept.remove(name);
    }

    private void answer() throws KeyringFailure {
        asked.incrementAndGet();
        if (locked) {
            throw KeyringFailure.refused(new NullPointerException("response is null"));
        }
        if (hanging) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException killed) {
                throw new IllegalStateException("The keyring died.", killed);
            }
        }
    }
}
