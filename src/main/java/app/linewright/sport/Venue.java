package app.linewright.sport;

import java.time.ZoneId;

/**
 * A place where games are played.
 *
 * @param code what the game logs call it, such as Retrosheet's {@code LOS03}
 * @param zone the zone of its clock, in which the logs give the hour of a game
 */
public record Venue(String code, String name, String city, ZoneId zone) {}
