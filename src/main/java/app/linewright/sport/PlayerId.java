package app.linewright.sport;

/** The id of a stored player. */
public record PlayerId(long value) implements Comparable<PlayerId> {
    @Override
    public int compareTo(PlayerId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
