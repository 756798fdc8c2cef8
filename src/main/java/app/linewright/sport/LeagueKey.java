package app.linewright.sport;

import java.util.regex.Pattern;

/** The key of a league, as The Odds API names it where it has one: {@code americanfootball_nfl}. */
public record LeagueKey(String value) implements Comparable<LeagueKey> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9_]{1,60}");

    public LeagueKey {
        if (!isKey(value)) {
            throw new IllegalArgumentException(
                    "“" + value + "” is no league key: lower-case letters, digits and “_” are allowed, 60 at most.");
        }
    }

    /** Whether {@code text} has the form of a key. */
    public static boolean isKey(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(LeagueKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
