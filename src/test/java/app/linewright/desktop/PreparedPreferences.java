package app.linewright.desktop;

import app.linewright.desktop.settings.KeptPreferences;
import app.linewright.desktop.settings.Preferences;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Keeps preferences in memory. */
public final class PreparedPreferences implements KeptPreferences {
    private final Map<String, String> texts = new ConcurrentSkipListMap<>();
    private Optional<RuntimeException> failure = Optional.empty();

    public PreparedPreferences with(String name, String text) {
        texts.put(name, text);
        return this;
    }

    public void failWith(RuntimeException cause) {
        failure = Optional.of(cause);
    }

    public void recover() {
        failure = Optional.empty();
    }

    public Map<String, String> texts() {
        return texts;
    }

    @Override
    public Preferences read() {
        return Preferences.read(texts, _ -> {});
    }

    @Override
    public void keep(Map<String, String> changed) {
        failure.ifPresent(cause -> {
            throw cause;
        });
        texts.putAll(changed);
    }
}
