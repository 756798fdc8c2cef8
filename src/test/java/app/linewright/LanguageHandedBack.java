package app.linewright;

import java.util.Locale;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives the process its language back after a test, in which a window may have changed it. */
public final class LanguageHandedBack implements BeforeEachCallback, AfterEachCallback {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(LanguageHandedBack.class);

    @Override
    public void beforeEach(ExtensionContext test) {
        test.getStore(HERE).put(Locale.class, Locale.getDefault());
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Locale.setDefault(test.getStore(HERE).get(Locale.class, Locale.class));
    }
}
