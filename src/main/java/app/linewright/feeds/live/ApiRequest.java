package app.linewright.feeds.live;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * A call as the ledger of usage knows it.
 *
 * @param provider whom it asks, such as {@code odds_api}
 * @param keyPrint the fingerprint of the key that pays for it
 * @param text the call without its key, as a person can read it
 * @param sameAs what calls that ask for the same have in common; usually the text itself
 * @param cost the most credits that it can cost; 0 for a call that is free
 * @param window how long an answer is good, and for how long a call that may have been charged is not made again
 */
public record ApiRequest(
        String provider, String keyPrint, String text, String sameAs, int cost, Duration window) {
    /** What calls that ask for the same have in common, in a form that an index takes. */
    String key() {
        return key(sameAs);
    }

    static String key(String sameAs) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(sameAs.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
