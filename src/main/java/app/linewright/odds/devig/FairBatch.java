package app.linewright.odds.devig;

import java.util.Arrays;

/**
 * The fair lines of a batch of markets, in arrays that are filled again and again. Where a market was refused its
 * probabilities and its parameter are NaN.
 */
public final class FairBatch {
    private final double[] probabilities;
    private final double[] parameters;
    private final double[] residuals;
    private final int[] iterations;
    private final byte[] statuses;

    /** Room for {@code markets} with {@code outcomes} in all. */
    public FairBatch(int markets, int outcomes) {
        probabilities = new double[outcomes];
        parameters = new double[markets];
        residuals = new double[markets];
        iterations = new int[markets];
        statuses = new byte[markets];
        Arrays.fill(statuses, DevigStatus.NO_PRICE.code());
    }

    /** How many markets it has room for. */
    public int markets() {
        return parameters.length;
    }

    /** How many outcomes in all it has room for. */
    public int outcomes() {
        return probabilities.length;
    }

    /** The probabilities of all markets, laid out as their prices were: the live array, for reading. */
    public double[] probabilities() {
        return probabilities;
    }

    public double probability(int outcome) {
        return probabilities[outcome];
    }

    /** What the method solved for: {@link DevigMethod#symbol()}. */
    public double parameter(int market) {
        return parameters[market];
    }

    /** How far the market's probabilities' sum is from 1. */
    public double residual(int market) {
        return residuals[market];
    }

    /** How often the equation was evaluated; 0 where the formula is closed. */
    public int iterations(int market) {
        return iterations[market];
    }

    public DevigStatus status(int market) {
        return DevigStatus.ofCode(statuses[market]);
    }

    /** Takes over lane {@code b}; its probabilities, unless refused, are copied by the column. */
    void take(Lanes lanes, int b, int market, DevigStatus status) {
        statuses[market] = status.code();
        var hasLine = status.hasLine();
        parameters[market] = hasLine ? lanes.parameter[b] : Double.NaN;
        residuals[market] = hasLine ? Math.abs(lanes.residual[b]) : Double.NaN;
        iterations[market] = hasLine ? lanes.iterations(b) : 0;
    }

    void refuse(int market, DevigStatus status, int from, int to) {
        statuses[market] = status.code();
        parameters[market] = Double.NaN;
        residuals[market] = Double.NaN;
        iterations[market] = 0;
        Arrays.fill(probabilities, from, to, Double.NaN);
    }
}
