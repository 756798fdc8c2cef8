package app.linewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PatientKeyringTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void whatIsKeptIsReadUntilItIsRemoved() throws KeyringFailure {
        var keyring = new PatientKeyring(new PreparedKeyring(), PatientKeyring.USUAL);

        assertThat(keyring.read("one")).isEmpty();
        keyring.keep("one", "secret");
        assertThat(keyring.read("one")).contains("secret");
        keyring.remove("one");
        assertThat(keyring.read("one")).isEmpty();
    }

    @Test
    void oneThatHangsIsWaitedForOnlySoLongHoweverOftenItIsAsked() {
        var keyring = new PatientKeyring(new PreparedKeyring().hanging(), SHORT);
        long before = System.nanoTime();

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> keyring.read("one"))
                    .isInstanceOf(KeyringFailure.class)
                    .hasMessageStartingWith("The keyring of this computer did not answer within ");
        }

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void whateverItFailsWithIsASentence() {
        var locked = new PatientKeyring(new PreparedKeyring().locked(true), SHORT);
        var broken = new PatientKeyring(new Keyring() {
            @Override
            public java.util.Optional<String> read(String name) {
                throw new NullPointerException();
            }

            @Override
            public void keep(String name, String secret) {
                throw new IllegalStateException(secret);
            }

            @Override
            public void remove(String name) {
                throw new LinkageError("no library");
            }
        }, SHORT);

        assertThatThrownBy(() -> locked.read("one")).isInstanceOf(KeyringFailure.class).hasMessageContaining("locked");
        assertThatThrownBy(() -> broken.read("one")).isInstanceOf(KeyringFailure.class);
        assertThatThrownBy(() -> broken.keep("one", "secret"))
                .isInstanceOf(KeyringFailure.class)
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> broken.remove("one")).isInstanceOf(KeyringFailure.class);
    }

    /** As on a computer without a session bus, or in a container; where there is one, nothing is written to it. */
    @Test
    void thatThisComputerHasNoneIsOrdinary() {
        try {
            new PatientKeyring(new SystemKeyring(), PatientKeyring.USUAL).read("Linewright asks whether there is one");
        } catch (KeyringFailure none) {
            assertThat(none).hasMessageStartingWith("Th").hasMessageContaining("keyring");
        }
        assertThatThrownBy(() -> Keyring.NONE.read("one"))
                .isInstanceOfSatisfying(KeyringFailure.class, none -> assertThat(none.absent()).isTrue());
    }
}
