package app.linewright.bench;

import app.linewright.odds.devig.Devig;
import app.linewright.odds.devig.DevigBatch;
import app.linewright.odds.devig.DevigMethod;
import app.linewright.odds.devig.Devigged;
import app.linewright.odds.devig.FairBatch;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Fair lines a second, one thread: a batch of markets, and one market at a time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DevigBenchmark {
    private static final int MARKETS = 20_000;

    @Param({"MULTIPLICATIVE", "ADDITIVE", "POWER", "ODDS_RATIO", "SHIN", "BALANCED_BOOK", "GOTO"})
    public DevigMethod method = DevigMethod.DEFAULT;

    @Param({"2", "3", "12"})
    public int outcomes = 3;

    private double[] prices = {};
    private double[] market = {};
    private FairBatch fair = new FairBatch(0, 0);
    private DevigBatch batch = new DevigBatch(DevigMethod.DEFAULT);

    /** Makes the markets. */
    @Setup
    public void prepare() {
        prices = SampleMarkets.prices(MARKETS, outcomes);
        market = Arrays.copyOf(prices, outcomes);
        fair = new FairBatch(MARKETS, prices.length);
        batch = new DevigBatch(method);
    }

    /** A whole batch, counted in markets. */
    @Benchmark
    @OperationsPerInvocation(MARKETS)
    public FairBatch batch() {
        batch.solve(prices, outcomes, fair);
        return fair;
    }

    /** One market, with its answer as a value. */
    @Benchmark
    public Devigged single() {
        return Devig.of(method, market);
    }
}
