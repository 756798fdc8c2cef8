package app.linewright.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret in a file that only its owner can read, and nobody without the passphrase: AES-256-GCM under a key that
 * PBKDF2 with HMAC-SHA-256 makes of it in 600,000 rounds, as OWASP's password storage guide asks for.
 *
 * <p>The file: a word, 16 bytes of salt, 12 of the nonce, and what is sealed with its tag. Salt and nonce are new each
 * time.
 *
 * @param path where it is; its folder is there
 */
public record SealedFile(Path path) {
    /** The fewest characters of a passphrase. */
    public static final int SHORTEST = 8;

    private static final byte[] WORD = "linewright sealed 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int ROUNDS = 600_000;
    private static final int LARGEST = 4096;

    public boolean exists() {
        return Files.exists(path);
    }

    /**
     * Seals {@code secret}, in the place of what was there. It is on disk when this returns.
     *
     * @throws IOException if it cannot be written; what was there before stays
     */
    public void seal(char[] passphrase, String secret) throws IOException {
        var random = new SecureRandom();
        var salt = bytes(random, SALT);
        var nonce = bytes(random, NONCE);
        var sealed = crypt(Cipher.ENCRYPT_MODE, passphrase, salt, nonce, secret.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("Sealing has no tag to miss."));
        var whole = ByteBuffer.allocate(WORD.length + SALT + NONCE + sealed.length)
                .put(WORD).put(salt).put(nonce).put(sealed).flip();
        var draft = path.resolveSibling(path.getFileName() + ".new");
        Home.keepPrivate(draft);
        try (var channel = FileChannel.open(
                draft, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            while (whole.hasRemaining()) {
                channel.write(whole);
            }
            channel.force(true);
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * What is sealed; empty where {@code passphrase} is not the one it was sealed with, or the file was changed.
     *
     * @throws IOException if it cannot be read, or is no such file
     */
    public Optional<String> open(char[] passphrase) throws IOException {
        if (Files.size(path) > LARGEST) {
            throw new IOException("the file " + path + " is too large to hold one secret");
        }
        var whole = Files.readAllBytes(path);
        if (whole.length < WORD.length + SALT + NONCE
                || !Arrays.equals(whole, 0, WORD.length, WORD, 0, WORD.length)) {
            throw new IOException("the file " + path + " was not written by this version of Linewright");
        }
        int from = WORD.length;
        return crypt(
                        Cipher.DECRYPT_MODE,
                        passphrase,
                        Arrays.copyOfRange(whole, from, from + SALT),
                        Arrays.copyOfRange(whole, from + SALT, from + SALT + NONCE),
                        Arrays.copyOfRange(whole, from + SALT + NONCE, whole.length))
                .map(plain -> new String(plain, StandardCharsets.UTF_8));
    }

    /** @throws IOException if it is there and cannot be removed */
    public void remove() throws IOException {
        Files.deleteIfExists(path);
    }

    private static byte[] bytes(SecureRandom random, int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Optional<byte[]> crypt(int mode, char[] passphrase, byte[] salt, byte[] nonce, byte[] text) {
        var spec = new PBEKeySpec(passphrase, salt, ROUNDS, 256);
        try {
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return Optional.of(cipher.doFinal(text));
        } catch (AEADBadTagException other) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has AES-GCM and PBKDF2.", impossible);
        } finally {
            spec.clearPassword();
        }
    }
}
