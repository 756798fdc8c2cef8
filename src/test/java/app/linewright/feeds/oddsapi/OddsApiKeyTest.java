package app.linewright.feeds.oddsapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.linewright.feeds.http.ApiKey;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.store.Finding;
import app.linewright.store.Keyring;
import app.linewright.store.PatientKeyring;
import app.linewright.store.PreparedKeyring;
import app.linewright.store.Settings;
import app.linewright.store.SettingsStore;
import app.linewright.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OddsApiKeyTest {
    private static final String SECRET = "canary0123456789abcdef0123456789";
    private static final ApiKey KEY = new ApiKey(SECRET);
    private static final char[] PASSPHRASE = "correct horse".toCharArray();
    private static final SettingsStore SETTINGS = new SettingsStore(InstantSource.system());

    private static TestDatabase database;

    @TempDir
    private Path folder;
    private final PreparedKeyring keyring = new PreparedKeyring();

    @BeforeAll
    static void make() {
        database = TestDatabase.h2();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    /** As a process has them that has just been started. */
    private OddsApiKeys keys(Map<String, String> environment, Keyring asked) {
        return new OddsApiKeys(environment, new Settings(database.database(), SETTINGS), asked, folder);
    }

    private ApiKey find(Optional<Path> file, Map<String, String> environment) throws FeedFailure {
        return keys(environment, keyring).find(file);
    }

    @Test
    void theKeyComesFromTheFileThatIsNamedElseFromTheEnvironment() throws IOException, FeedFailure {
        var file = Files.writeString(folder.resolve("key"), SECRET + "\n");

        assertThat(find(Optional.of(file), Map.of(OddsApiKey.VARIABLE, "another-key"))).isEqualTo(KEY);
        assertThat(find(Optional.empty(), Map.of(OddsApiKey.VARIABLE, SECRET))).isEqualTo(KEY);
        assertThat(find(Optional.empty(), Map.of(OddsApiKey.FILE_VARIABLE, file.toString()))).isEqualTo(KEY);
        assertThat(keyring.asked()).isZero();
    }

    @Test
    void withoutAKeyItIsSaidHowToGiveOneAndNoKeyringIsAsked() {
        assertThatThrownBy(() -> find(Optional.empty(), Map.of()))
                .isInstanceOf(FeedFailure.class)
                .hasMessage("The Odds API needs a key, which https://the-odds-api.com gives away; enter it in the"
                        + " settings of the window, or give it in the"
                        + " environment variable LINEWRIGHT_ODDS_API_KEY, or in a file that"
                        + " LINEWRIGHT_ODDS_API_KEY_FILE or --key-file names.");
        assertThatThrownBy(() -> find(Optional.of(folder.resolve("none")), Map.of()))
                .hasMessageStartingWith("There is no file ");
        assertThat(keys(Map.of(), keyring).place()).isEqualTo(new KeyPlace.Nowhere());
        assertThat(keyring.asked()).isZero();
    }

    @Test
    void whatCannotBeAKeyIsRefusedWithoutRepeatingIt() throws IOException {
        var file = Files.writeString(folder.resolve("key"), SECRET + "\nsecond line\n");

        assertThatThrownBy(() -> find(Optional.of(file), Map.of()))
                .isInstanceOf(FeedFailure.class)
                .hasMessageContaining(" holds no key: ")
                .hasMessageNotContaining("canary")
                .hasNoCause();
        assertThatThrownBy(() -> keys(Map.of(), keyring).keep("can ary"))
                .isInstanceOf(FeedFailure.class)
                .hasMessageNotContaining("ary")
                .hasNoCause();
    }

    @Test
    void aKeyThatIsEnteredIsKeptInTheKeyringAndFoundAfterARestart() throws FeedFailure {
        assertThat(keys(Map.of(), keyring).keep(" " + SECRET + "\n"))
                .isEqualTo(new OddsApiKeys.Outcome.Done(new KeyPlace.InKeyring()));

        var next = keys(Map.of(), keyring);
        assertThat(next.place()).isEqualTo(new KeyPlace.InKeyring());
        assertThat(next.find(Optional.empty())).isEqualTo(KEY);
        int asked = keyring.asked();
        next.find(Optional.empty());
        assertThat(keyring.asked()).as("asked once in a process").isEqualTo(asked);
        assertThat(check(keyring)).isEqualTo(
                Finding.ok("key", "The key of The Odds API is in the keyring of this computer."));

        assertThat(next.remove()).isEqualTo(new KeyPlace.Nowhere());
        assertThat(keyring.kept()).isEmpty();
        assertThatThrownBy(() -> next.find(Optional.empty())).hasMessageStartingWith("The Odds API needs a key");
    }

    /** R14: no keyring is ordinary. */
    @Test
    void withoutAKeyringItHoldsUntilTheEndOrIsSealedWithAPassphrase() throws FeedFailure, IOException {
        var keys = keys(Map.of(), Keyring.NONE);

        assertThat(keys.keep(SECRET)).isInstanceOfSatisfying(OddsApiKeys.Outcome.OnlyHeld.class, held ->
                assertThat(held.why()).hasMessage("This computer has no keyring that runs"));
        assertThat(keys.find(Optional.empty())).isEqualTo(KEY);
        assertThat(keys.place()).isEqualTo(new KeyPlace.UntilClosed());
        assertThatThrownBy(() -> keys(Map.of(), Keyring.NONE).find(Optional.empty()))
                .hasMessageStartingWith("The Odds API needs a key");

        assertThatThrownBy(() -> keys.seal("short".toCharArray())).hasMessageContaining("at least 8");
        keys.seal(PASSPHRASE);

        var next = keys(Map.of(), Keyring.NONE);
        assertThat(next.place()).isInstanceOfSatisfying(
                KeyPlace.Sealed.class, place -> assertThat(place.open()).isFalse());
        assertThatThrownBy(() -> next.find(Optional.empty())).hasMessageStartingWith(
                "The key of The Odds API is sealed: give its passphrase in the settings of the window");
        assertThatThrownBy(() -> next.open("another one".toCharArray()))
                .hasMessage("This is not the passphrase of the key; nothing was changed.");
        next.open(PASSPHRASE);
        assertThat(next.find(Optional.empty())).isEqualTo(KEY);
        assertThat(check(Keyring.NONE).sentence()).endsWith("sealed with a passphrase.");
        next.remove();
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    /** R14: locked, hanging, killed while it is asked. */
    @Test
    void aKeyringThatIsLockedOrHangsIsSaidAndKeepsNobodyWaiting() throws FeedFailure {
        keys(Map.of(), keyring).keep(SECRET);

        keyring.locked(true);
        assertThatThrownBy(() -> find(Optional.empty(), Map.of()))
                .isInstanceOf(FeedFailure.class)
                .hasMessageStartingWith("The keyring of this computer refused; it may be locked, and the key");
        assertThat(check(keyring)).satisfies(found -> {
            assertThat(found.state()).isEqualTo(Finding.State.WARNING);
            assertThat(found.sentence()).contains("locked");
        });
        assertThatThrownBy(() -> keys(Map.of(), keyring).remove()).hasMessageEndingWith(": the key is still in it.");
        var replaced = keys(Map.of(), keyring);
        assertThat(replaced.keep("another-key")).isInstanceOf(OddsApiKeys.Outcome.OnlyHeld.class);
        assertThat(replaced.place()).isEqualTo(new KeyPlace.UntilClosed());
        assertThat(replaced.find(Optional.empty())).isEqualTo(new ApiKey("another-key"));

        var hanging = new PatientKeyring(keyring.locked(false).hanging(), Duration.ofMillis(200));
        assertThatThrownBy(() -> keys(Map.of(), hanging).find(Optional.empty()))
                .hasMessageContaining("did not answer")
                .hasMessageNotContaining("canary");
        assertThat(keys(Map.of(OddsApiKey.VARIABLE, SECRET), hanging).place())
                .isEqualTo(new KeyPlace.Environment(OddsApiKey.VARIABLE));
    }

    @Test
    void homesKeepTheirKeysApart() throws FeedFailure {
        keys(Map.of(), keyring).keep(SECRET);
        var other = new OddsApiKeys(
                Map.of(), new Settings(database.database(), SETTINGS), keyring, folder.resolve("other"));

        assertThatThrownBy(() -> other.find(Optional.empty())).hasMessageContaining("not in the keyring");
    }

    private Finding check(Keyring asked) {
        return new KeyCheck(Map.of(), SETTINGS, asked, folder).examine(database.database());
    }

    @Test
    void aKeyTellsNothingOfItself() {
        var key = new ApiKey("abcd+/=efgh&ijkl");

        assertThat(key).hasToString("[key]");
        assertThat(key.redact("x abcd+/=efgh&ijkl y abcd%2B%2F%3Defgh%26ijkl z")).isEqualTo("x [key] y [key] z");
        assertThat(key.redact("abcd%2b%2f%3defgh%26ijkl, abcd+\\/=efgh&ijkl")).isEqualTo("[key], [key]");
        // echo -n 'apiKey=abcd+/=efgh&ijkl ' | base64
        assertThat(key.redact("YXBpS2V5PWFiY2QrLz1lZmdoJmlqa2wg")).isEqualTo("YXBpS2V5PW[key]wg");
        assertThat(key.fingerprint()).matches("[0-9a-f]{12}").isNotEqualTo(KEY.fingerprint());
    }
}
