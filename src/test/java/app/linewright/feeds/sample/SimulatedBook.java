package app.linewright.feeds.sample;

import app.linewright.feeds.demo.GoalGrid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A book of the simulation.
 *
 * @param key its key among the shipped sportsbooks
 * @param margin what its prices take on top of 1
 * @param behind how much of the last news it has not taken in, 0 to 1
 * @param opinion the deviation of its own view of each side's goals, in logarithms
 * @param wholeLines whether it hangs whole and half lines only, no quarters
 */
record SimulatedBook(String key, double margin, double behind, double opinion, boolean wholeLines) {
    static final List<SimulatedBook> ALL = List.of(
            new SimulatedBook("simulated_anchor", 0.022, 0, 0.003, false),
            new SimulatedBook("simulated_bourse", 0.012, 0.1, 0.005, false),
            new SimulatedBook("simulated_cobalt", 0.05, 0.5, 0.010, true),
            new SimulatedBook("simulated_dorado", 0.058, 0.8, 0.012, true),
            new SimulatedBook("simulated_ember", 0.045, 1, 0.015, true));

    /** The names of its columns. */
    List<String> columns() {
        return List.of(
                "price:" + key + ":moneyline:home",
                "price:" + key + ":moneyline:draw",
                "price:" + key + ":moneyline:away",
                "point:" + key + ":spread",
                "price:" + key + ":spread:home",
                "price:" + key + ":spread:away",
                "point:" + key + ":total",
                "price:" + key + ":total:over",
                "price:" + key + ":total:under");
    }

    /** Its prices when the rates were {@code before} and have become {@code now}, both as logarithms. */
    List<String> quote(Random random, double[] before, double[] now) {
        double[] view = new double[2];
        for (int side = 0; side < 2; side++) {
            view[side] = now[side] + behind * (before[side] - now[side]) + opinion * random.nextGaussian();
        }
        var grid = new GoalGrid(StrictMath.exp(view[0]), StrictMath.exp(view[1]));
        var cells = new ArrayList<String>();
        for (double probability : grid.winner()) {
            cells.add(price(1 / probability));
        }
        int handicap = hung(grid.evenHandicap());
        twoWay(cells, handicap, grid.fairHandicap(handicap));
        int total = hung(grid.evenTotal());
        twoWay(cells, total, grid.fairOver(total));
        return cells;
    }

    private int hung(int quarters) {
        return wholeLines ? 2 * Math.floorDiv(quarters + 1, 2) : quarters;
    }

    private void twoWay(List<String> cells, int quarters, double fair) {
        cells.add(BigDecimal.valueOf(25L * quarters, 2).stripTrailingZeros().toPlainString());
        cells.add(price(fair));
        cells.add(price(fair / (fair - 1)));
    }

    /** What is left of a fair price after the margin, in the steps in which such prices move. */
    private String price(double fair) {
        double offered = fair / (1 + margin);
        double step = offered < 3 ? 0.01 : offered < 6 ? 0.05 : offered < 15 ? 0.1 : 0.5;
        double stepped = Math.max(1.01, step * Math.floor(offered / step + 1e-9));
        return BigDecimal.valueOf(stepped)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
