package app.linewright.sport;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * A place where games are played.
 *
 * @param code what the game logs call it, such as Retrosheet's {@code LOS03}
 * @param zone the zone of its clock, in which the logs give the hour of a game
 */
public record Venue(String code, String name, String city, ZoneId zone) {
    /** The parks of major league baseball by Retrosheet's code, as shipped in {@code data/mlb-parks.csv}. */
    public static Map<String, Venue> ballparks() {
        Map<String, Venue> parks = new HashMap<>();
        new ShippedFile("mlb-parks.csv").each(row -> parks.put(row.getField("code"), new Venue(
                row.getField("code"), row.getField("name"), row.getField("city"), ZoneId.of(row.getField("zone")))));
        return Map.copyOf(parks);
    }
}
