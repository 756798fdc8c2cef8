package app.linewright.sport;

/**
 * What a source says of an event, before it has an id.
 *
 * @param season such as {@code 2019-20} or {@code 2022}
 * @param neutral whether neither side plays at home
 */
public record EventFacts(EventKey key, String season, EventStart start, boolean neutral) {}
