package app.linewright.odds;

import app.linewright.sport.PlayerId;
import java.util.regex.Pattern;

/**
 * What a player market asks.
 *
 * @param stat the figure that is counted, by the key The Odds API uses, such as {@code player_points}
 */
public record Prop(String stat, PlayerId player) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,59}");

    /** @throws IllegalArgumentException if {@code stat} is not in the form of a key */
    public Prop {
        if (!isStat(stat)) {
            throw new IllegalArgumentException("“" + stat + "” is no key of a player's figure.");
        }
    }

    /** Whether {@code text} has the form of a key. */
    public static boolean isStat(String text) {
        return FORM.matcher(text).matches();
    }
}
