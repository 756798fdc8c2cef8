package app.linewright.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/**
 * Data that the program ships and keeps in tables, such as leagues and team names. A start loads it in one transaction
 * whenever its version differs from the one that was loaded last.
 */
public interface ReferenceData {
    /** A short name, such as {@code teams}; never changed. */
    String name();

    /** Changes whenever the shipped data change; see {@link #versionOf}. */
    String version();

    /** Writes the data, over those of any former version. */
    void load(Transaction transaction);

    /** A version for the contents of shipped files: the beginning of their common SHA-256. */
    static String versionOf(Collection<byte[]> contents) {
        MessageDigest digest = sha256();
        for (byte[] content : contents) {
            digest.update((content.length + "\n").getBytes(StandardCharsets.US_ASCII));
            digest.update(content);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError("Every Java runtime has SHA-256", missing);
        }
    }
}
