package app.linewright.sport;

import org.jspecify.annotations.Nullable;

/**
 * What a source says of a player, before he has an id.
 *
 * @param source the file format or feed that tells of him, such as {@code nflverse}
 * @param sourceId what the source calls him, such as {@code 00-0033873}; unique within the source
 * @param position such as {@code QB}; empty where the source does not say
 * @param team his team at present; null where the source does not say
 */
public record PlayerFacts(
        String source, String sourceId, LeagueKey league, String name, String position, @Nullable TeamId team) {
    public PlayerFacts {
        if (source.isBlank() || sourceId.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("A player needs a source, an id within it and a name, but is “" + name
                    + "”, “" + sourceId + "” of “" + source + "”.");
        }
    }
}
