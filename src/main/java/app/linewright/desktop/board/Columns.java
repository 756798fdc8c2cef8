package app.linewright.desktop.board;

import app.linewright.odds.Sportsbook;
import java.util.List;

/**
 * What stands in columns.
 *
 * @param sources whose prices have a column, in this order
 * @param pointed whether prices stand at lines
 * @param longestPrice how many characters the longest price has, {@code longestFair} the longest fair price with
 *     its range
 * @param choice how a person has arranged them
 * @param dated whether starts tell their days
 */
public record Columns(
        List<Sportsbook> sources,
        boolean pointed,
        int longestPrice,
        int longestFair,
        TableChoice choice,
        boolean dated) {
    static final Columns NONE = new Columns(List.of(), false, 0, 0, TableChoice.STANDARD, false);

    /** The sources whose columns are shown, in the chosen order. */
    List<Sportsbook> shownSources() {
        return choice.ordered(sources).stream().filter(choice::shows).toList();
    }
}
