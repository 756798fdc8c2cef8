package app.linewright.feeds.oddsapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.linewright.feeds.http.ApiKey;
import app.linewright.feeds.live.FeedFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OddsApiKeyTest {
    private static final String SECRET = "canary0123456789abcdef0123456789";

    @TempDir
    private Path folder;

    @Test
    void theKeyComesFromTheFileThatIsNamedElseFromTheEnvironment() throws IOException, FeedFailure {
        var file = Files.writeString(folder.resolve("key"), SECRET + "\n");
        var key = new ApiKey(SECRET);

        assertThat(OddsApiKey.find(Optional.of(file), Map.of(OddsApiKey.VARIABLE, "another-key"))).isEqualTo(key);
        assertThat(OddsApiKey.find(Optional.empty(), Map.of(OddsApiKey.VARIABLE, SECRET))).isEqualTo(key);
        assertThat(OddsApiKey.find(Optional.empty(), Map.of(OddsApiKey.FILE_VARIABLE, file.toString())))
                .isEqualTo(key);
    }

    @Test
    void withoutAKeyItIsSaidHowToGiveOne() {
        assertThatThrownBy(() -> OddsApiKey.find(Optional.empty(), Map.of()))
                .isInstanceOf(FeedFailure.class)
                .hasMessage("The Odds API needs a key, which https://the-odds-api.com gives away; give it in the"
                        + " environment variable LINEWRIGHT_ODDS_API_KEY, or in a file that"
                        + " LINEWRIGHT_ODDS_API_KEY_FILE or --key-file names.");
        assertThatThrownBy(() -> OddsApiKey.find(Optional.of(folder.resolve("none")), Map.of()))
                .hasMessageStartingWith("There is no file ");
    }

    @Test
    void whatCannotBeAKeyIsRefusedWithoutRepeatingIt() throws IOException {
        var file = Files.writeString(folder.resolve("key"), SECRET + "\nsecond line\n");

        assertThatThrownBy(() -> OddsApiKey.find(Optional.of(file), Map.of()))
                .isInstanceOf(FeedFailure.class)
                .hasMessageContaining(" holds no key: ")
                .hasMessageNotContaining("canary")
                .hasNoCause();
    }

    @Test
    void aKeyTellsNothingOfItself() {
        var key = new ApiKey("abcd+/=efgh&ijkl");

        assertThat(key).hasToString("[key]");
        assertThat(key.redact("x abcd+/=efgh&ijkl y abcd%2B%2F%3Defgh%26ijkl z")).isEqualTo("x [key] y [key] z");
        assertThat(key.redact("abcd%2b%2f%3defgh%26ijkl, abcd+\\/=efgh&ijkl")).isEqualTo("[key], [key]");
        // echo -n 'apiKey=abcd+/=efgh&ijkl ' | base64
        assertThat(key.redact("YXBpS2V5PWFiY2QrLz1lZmdoJmlqa2wg")).isEqualTo("YXBpS2V5PW[key]wg");
        assertThat(key.fingerprint()).matches("[0-9a-f]{12}").isNotEqualTo(new ApiKey(SECRET).fingerprint());
    }
}
