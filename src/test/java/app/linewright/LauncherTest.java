package app.linewright;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LauncherTest {
    @Test
    void compiles() {
        assertThat(Launcher.class).isFinal();
    }
}
