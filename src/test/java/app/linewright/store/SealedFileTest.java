package app.linewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFileTest {
    private static final String SECRET = "canary0123456789";

    @TempDir
    private Path folder;

    @Test
    void onlyThePassphraseOpensIt() throws IOException {
        var file = new SealedFile(folder.resolve("key.sealed"));

        file.seal("a long passphrase".toCharArray(), SECRET);

        assertThat(file.open("a long passphrase".toCharArray())).contains(SECRET);
        assertThat(file.open("another passphrase".toCharArray())).isEmpty();
        assertThat(new String(Files.readAllBytes(file.path()), StandardCharsets.ISO_8859_1)).doesNotContain("canary");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path()))).isEqualTo("rw-------");
        assertThat(folder).isDirectoryContaining(path -> path.equals(file.path()));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void theSameSecretIsSealedOtherwiseEachTime() throws IOException {
        var file = new SealedFile(folder.resolve("key.sealed"));
        file.seal("a long passphrase".toCharArray(), SECRET);
        var first = Files.readAllBytes(file.path());

        file.seal("a long passphrase".toCharArray(), SECRET);

        assertThat(Files.readAllBytes(file.path())).hasSameSizeAs(first).isNotEqualTo(first);
    }

    @Test
    void whatWasChangedDoesNotOpen() throws IOException {
        var file = new SealedFile(folder.resolve("key.sealed"));
        file.seal("a long passphrase".toCharArray(), SECRET);
        var whole = Files.readAllBytes(file.path());
        whole[whole.length - 1] ^= 1;
        Files.write(file.path(), whole);

        assertThat(file.open("a long passphrase".toCharArray())).isEmpty();

        Files.writeString(file.path(), "something else altogether");
        assertThatThrownBy(() -> file.open("a long passphrase".toCharArray())).isInstanceOf(IOException.class);
    }
}
