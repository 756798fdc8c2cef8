package app.linewright.feeds.live;

import java.util.regex.Pattern;

/** The name of a feed, such as {@code demo}: lower-case letters, digits and underscores. */
public record FeedKey(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,38}");

    public FeedKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("“" + value + "” is no feed's name.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
