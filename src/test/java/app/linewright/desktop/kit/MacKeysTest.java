package app.linewright.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class MacKeysTest {
    @Test
    void keysAreCalledAsTheSystemCallsThem() {
        assertThat(new Words(Locale.FRENCH, "Mac OS X").say("shell.search.tip"))
                .isEqualTo("Chercher ou lancer une commande (Cmd+K)");
        assertThat(new Words(Locale.ENGLISH, "Mac OS X").say("shell.search.key")).isEqualTo("Cmd K");
        assertThat(new Words(Locale.ENGLISH, "Mac OS X").say("board.day.previous.tip")).contains("Option+");
        assertThat(new Words(Locale.FRENCH, "Linux").keys("Alt+Shift+Home")).isEqualTo("Alt+Maj+Début");
        assertThat(new Words(Locale.ENGLISH, "Linux").say("shell.search.tip")).contains("Ctrl+K");
    }
}
