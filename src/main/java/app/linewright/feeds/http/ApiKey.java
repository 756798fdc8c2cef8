package app.linewright.feeds.http;

import static java.util.Objects.requireNonNull;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/**
 * The key that a provider gave its customer. It goes into a request, or to where secrets are kept: its text is a
 * placeholder, what stands for it in the database is a {@linkplain #fingerprint() fingerprint}, and {@link #redact}
 * takes it out of whatever a stranger wrote.
 */
public final class ApiKey {
    /** What stands in the place of a key. */
    public static final String REDACTED = "[key]";

    /** Visible ASCII; shorter than that, a key could not be told from ordinary words. */
    private static final Pattern FORM = Pattern.compile("[!-~]{8,200}");
    private static final int FINGERPRINT = 12;

    private final String value;
    private final List<String> forms;

    /** @throws IllegalArgumentException if this cannot be a key; the sentence does not repeat it */
    public ApiKey(String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The key is not in the form of one: 8 to 200 letters, figures and signs without spaces.");
        }
        this.value = value;
        this.forms = forms(value);
    }

    /** The key itself, for the request that it opens. */
    String secret() {
        return value;
    }

    /** Takes a key to where secrets are kept. */
    @FunctionalInterface
    public interface Keeper<E extends Exception> {
        void keep(String secret) throws E;
    }

    /** Hands the key itself to {@code keeper}, which keeps it where nobody else reads. */
    public <E extends Exception> void giveTo(Keeper<E> keeper) throws E {
        keeper.keep(value);
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

    /** {@code text} with every occurrence of the key taken out, however it is written. */
    public String redact(String text) {
        var redacted = text;
        for (var form : forms) {
            redacted = redacted.replace(form, REDACTED);
        }
        return redacted;
    }

    /** {@code body} with every occurrence of the key taken out; the same body where there is none. */
    public Body redact(Body body) {
        // Each byte is a character of its own, so that what is no text stays as it is; the forms are all of ASCII.
        var text = new String(body.bytes(), StandardCharsets.ISO_8859_1);
        return forms.stream().anyMatch(text::contains)
                ? new Body(redact(text).getBytes(StandardCharsets.ISO_8859_1))
                : body;
    }

    /** Plain, as JSON, addresses and base64 write it; the longest first, as one may hold another. */
    private static List<String> forms(String value) {
        var sent = requireNonNull(new HttpUrl.Builder()
                        .scheme("https")
                        .host("localhost")
                        .addQueryParameter("k", value)
                        .build()
                        .encodedQuery())
                .substring(2);
        var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        return Stream.of(
                        Stream.of(value, value.replace("/", "\\/"), sent, encoded),
                        Stream.of(sent, encoded).map(ApiKey::withSmallFigures),
                        inBase64(Base64.getEncoder(), value),
                        inBase64(Base64.getUrlEncoder(), value))
                .flatMap(form -> form)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** {@code encoded} with {@code %2b} in the place of {@code %2B}. */
    private static String withSmallFigures(String encoded) {
        return Pattern.compile("%[0-9A-F]{2}").matcher(encoded)
                .replaceAll(figures -> figures.group().toLowerCase(Locale.ROOT));
    }

    /**
     * How the key stands in the base64 of a longer text: in one of three ways, after how many bytes it begins. The
     * characters at its edges, which hold bits of what stands beside it, are left out.
     */
    private static Stream<String> inBase64(Base64.Encoder encoder, String value) {
        return IntStream.range(0, 3).mapToObj(before -> {
            var text = "x".repeat(before) + value;
            return encoder.encodeToString(text.getBytes(StandardCharsets.UTF_8))
                    .substring(Math.ceilDiv(8 * before, 6), 8 * text.length() / 6);
        });
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
