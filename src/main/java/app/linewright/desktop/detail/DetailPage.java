package app.linewright.desktop.detail;

import app.linewright.desktop.kit.charts.StepChart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The details of a market, laid out for one of its outcomes.
 *
 * @param title the game, {@code about} its start and its market
 * @param chosen the outcome whose prices are drawn, and its place among {@code outcomes}
 * @param moved how the named prices moved, in a few words
 * @param methods one row a method of taking the margin out; empty without a fair line
 * @param range what the methods disagree by; null without a fair line
 * @param basis what the fair line was made of; empty without one
 * @param remark what did not take part, in a sentence; empty where all did
 */
public record DetailPage(
        String title,
        String about,
        boolean simulated,
        String chosen,
        int place,
        List<String> outcomes,
        String moved,
        StepChart chart,
        List<MethodRow> methods,
        @Nullable Range range,
        String basis,
        String remark,
        List<BookRow> books) {
    public DetailPage {
        outcomes = List.copyOf(outcomes);
        methods = List.copyOf(methods);
        books = List.copyOf(books);
    }

    /**
     * What a method says.
     *
     * @param fair the fair price of each outcome; empty where the method does not work for these prices
     * @param edge of the chosen outcome's best price; empty where there is none
     * @param price the fair price of the chosen outcome, decimal; NaN where there is none
     */
    public record MethodRow(String name, boolean inUse, List<String> fair, String edge, double price) {}

    /**
     * What the methods disagree by, for the chosen outcome.
     *
     * @param prices from the lowest fair price to the highest, {@code edges} the same of the edge
     * @param lowest where the picture of it begins and {@code highest} where it ends, decimal
     * @param fair the price by the method in use, {@code best} the best price that can be taken; NaN where none can
     */
    public record Range(String prices, String edges, double lowest, double highest, double fair, double best) {}

    /**
     * A book's prices.
     *
     * @param prices one an outcome; {@code best} says which of them are the best
     * @param first where the chosen outcome's price began, {@code closing} where it ended, as far as is known
     */
    public record BookRow(
            String book, List<String> prices, List<Boolean> best, String hold, String first, String closing,
            String changes) {}
}
