package app.linewright.feeds.file;

/**
 * A player whom a row names.
 *
 * @param code the source's own code for the player, such as nflverse's {@code 00-0003761}
 * @param name the full name
 * @param position such as {@code QB} or {@code P}
 * @param home whether the player is on the home side
 */
public record FilePlayer(String code, String name, String position, boolean home) {}
