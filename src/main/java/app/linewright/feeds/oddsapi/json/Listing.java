package app.linewright.feeds.oddsapi.json;

import java.util.Locale;

/** What an answer can be a list of. */
public enum Listing {
    SPORTS,
    EVENTS,
    SCORES;

    /** The English word. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
