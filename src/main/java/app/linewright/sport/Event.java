package app.linewright.sport;

/** A stored event: one game between two competitors. */
public record Event(EventId id, EventKey key, String season, EventStart start, boolean neutral) {
    public LeagueKey league() {
        return key.league();
    }

    public TeamId home() {
        return key.home();
    }

    public TeamId away() {
        return key.away();
    }

    /** What is known of the event, without its id. */
    EventFacts facts() {
        return new EventFacts(key, season, start, neutral);
    }
}
