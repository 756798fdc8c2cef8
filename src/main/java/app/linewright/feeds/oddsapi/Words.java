package app.linewright.feeds.oddsapi;

import java.util.List;
import java.util.regex.Pattern;

/** The keys of regions, bookmakers, markets and events, as they go into an address. The lists of them are open. */
final class Words {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int MOST = 100;

    private Words() {}

    /** The keys without doubles and in a fixed order, so that the same question is always written alike. */
    static List<String> distinct(String what, List<String> keys) {
        if (keys.isEmpty() || keys.size() > MOST) {
            throw new IllegalArgumentException("Name from 1 to " + MOST + " " + what + "s.");
        }
        return keys.stream().map(key -> key(what, key)).distinct().sorted().toList();
    }

    static String key(String what, String key) {
        if (!FORM.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "“" + key + "” is no " + what + "’s key: letters, digits, “_” and “-” are allowed, 64 at most.");
        }
        return key;
    }
}
