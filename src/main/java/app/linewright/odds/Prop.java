package app.linewright.odds;

import app.linewright.sport.PlayerId;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a player market asks.
 *
 * @param stat the figure that is counted, by the key The Odds API uses, such as {@code player_points}
 */
public record Prop(String stat, PlayerId player) {
    private static final Pattern SUBJECT = Pattern.compile("^(player|batter|pitcher)_");
    private static final Map<String, String> WRITTEN_OUT = Map.of(
            "yds", "yards",
            "td", "touchdown",
            "tds", "touchdowns",
            "rbis", "runs batted in",
            "pats", "points after touchdown",
            "1st", "first",
            "threes", "three-pointers",
            "frees", "free throws");
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,59}");

    /** @throws IllegalArgumentException if {@code stat} is not in the form of a key */
    public Prop {
        if (!isStat(stat)) {
            throw new IllegalArgumentException("“" + stat + "” is no key of a player's figure.");
        }
    }

    /** The figure in words: {@code pass yards} for {@code player_pass_yds}. */
    public String title() {
        return Arrays.stream(SUBJECT.matcher(stat).replaceFirst("").split("_"))
                .map(word -> WRITTEN_OUT.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    /** Whether {@code text} has the form of a key. */
    public static boolean isStat(String text) {
        return FORM.matcher(text).matches();
    }
}
