package app.linewright.feeds.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The key that a provider gave its customer. It goes into a request and nowhere else: its text is a placeholder, what
 * stands for it in the database is a {@linkplain #fingerprint() fingerprint}, and {@link #redact} takes it out of
 * whatever a stranger wrote.
 */
public final class ApiKey {
    /** What stands in the place of a key. */
    public static final String REDACTED = "[key]";

    /** Visible ASCII; shorter than that, a key could not be told from ordinary words. */
    private static final Pattern FORM = Pattern.compile("[!-~]{8,200}");
    private static final int FINGERPRINT = 12;

    private final String value;

    /** @throws IllegalArgumentException if this cannot be a key; the sentence does not repeat it */
    public ApiKey(String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The key is not in the form of one: 8 to 200 letters, figures and signs without spaces.");
        }
        this.value = value;
    }

    /** The key itself, for the request that it opens. */
    String secret() {
        return value;
    }

    /** Tells keys apart without telling them: the beginning of the SHA-256, as 12 hexadecimal figures. */
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, FINGERPRINT);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }

    /** {@code text} with every occurrence of the key, also as a URL writes it, taken out. */
    public String redact(String text) {
        return text.replace(value, REDACTED).replace(encoded(), REDACTED);
    }

    /** {@code body} with every occurrence of the key taken out; the same body where there is none. */
    public Body redact(Body body) {
        var bytes = body.bytes();
        return contains(bytes, value) || contains(bytes, encoded())
                ? new Body(redact(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8))
                : body;
    }

    private String encoded() {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static boolean contains(byte[] bytes, String text) {
        var sought = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at <= bytes.length - sought.length; at++) {
            if (bytes[at] == sought[0]
                    && Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiKey key && key.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return REDACTED;
    }
}
