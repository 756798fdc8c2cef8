package app.linewright.sport;

/** The key of a league, as The Odds API names it where it has one: {@code americanfootball_nfl}. */
public record LeagueKey(String value) implements Comparable<LeagueKey> {
    public LeagueKey {
        if (!value.matches("[a-z0-9_]{1,60}")) {
            throw new IllegalArgumentException(
                    "“" + value + "” is no league key: lower-case letters, digits and “_” are allowed, 60 at most.");
        }
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
