package app.linewright.desktop.kit;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** Named texts in one line, as a preference keeps them: {@code show=VALUE&edge=0.02}. A field may hold any text. */
public final class KeptFields {
    private final SequencedMap<String, String> values = new LinkedHashMap<>();

    /** Reads what {@link #text} wrote; empty for a text that is none. */
    public static Optional<KeptFields> read(String text) {
        var fields = new KeptFields();
        try {
            for (var field : text.isEmpty() ? new String[0] : text.split("&", -1)) {
                int sign = field.indexOf('=');
                if (sign < 1) {
                    return Optional.empty();
                }
                fields.values.put(decoded(field.substring(0, sign)), decoded(field.substring(sign + 1)));
            }
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
        return Optional.of(fields);
    }

    /** Adds a field; an empty text is as good as none. */
    public KeptFields with(String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
        return this;
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The text of a field; empty where there is none. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public Map<String, String> all() {
        return Map.copyOf(values);
    }

    public String text() {
        return values.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
