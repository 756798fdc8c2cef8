package app.linewright.feeds.oddsapi.json;

import java.util.List;

/**
 * The entries of a list.
 *
 * @param problems entries that could not be taken
 */
public record Listed<T>(List<T> entries, List<PartTrouble> problems) {
    public Listed {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }
}
