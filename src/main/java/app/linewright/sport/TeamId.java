package app.linewright.sport;

/** The stable id of a team: a slug of its sport or country and name, such as {@code nfl-green-bay-packers}. */
public record TeamId(String value) implements Comparable<TeamId> {
    public TeamId {
        if (!value.matches("[a-z0-9-]{1,80}")) {
            throw new IllegalArgumentException(
                    "“" + value + "” is no team id: lower-case letters, digits and “-” are allowed, 80 at most.");
        }
    }

    @Override
    public int compareTo(TeamId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
