package app.linewright.sport;

/** The id of a stored event. */
public record EventId(long value) implements Comparable<EventId> {
    @Override
    public int compareTo(EventId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
