package app.linewright.feeds.oddsapi.json;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.SerializedString;

/**
 * The names of the fields of one kind of object, one after the other. Objects of a kind mostly have the same fields in
 * the same order; so a name is first compared, byte by byte, with the one that stood in its place in the object before.
 */
final class FieldNames {
    private static final int PLACES = 12;

    private final Map<String, SerializedString> known;
    private final @Nullable SerializedString[] before = new SerializedString[PLACES];

    /** @param known the names that are asked for */
    FieldNames(String... known) {
        this.known = Arrays.stream(known).collect(Collectors.toMap(Function.identity(), SerializedString::new));
    }

    /**
     * Goes on to the next name of an object; null at its end.
     *
     * @param place how many names of the object came before
     */
    @Nullable String next(JsonParser json, int place) {
        var expected = place < PLACES ? before[place] : null;
        if (expected != null && json.nextName(expected)) {
            return expected.getValue();
        }
        var name = expected == null
                ? json.nextName()
                : json.currentToken() == JsonToken.PROPERTY_NAME ? json.currentName() : null;
        if (name != null && place < PLACES) {
            before[place] = known.get(name);
        }
        return name;
    }
}
