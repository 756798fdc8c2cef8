package app.linewright.bench;

import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Price cells read a second, one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PriceBenchmark {
    private static final String[] DECIMALS = {"2.1", "1.909", "3.25", "11", "1.01", "4.33", "2.875", "1.5"};
    private static final String[] AMERICANS = {"-110", "+130", "-1400", "900", "+105", "-333", "100", "-250"};

    private static final String[] NO_PRICES = {"2,1o", "n/a", "0.95", "1..5", "-", "2.1x", "1e3", "#REF!"};

    private int next;

    @Benchmark
    public @Nullable Price decimal() {
        return Price.tryParse(DECIMALS[next++ & 7], PriceFormat.DECIMAL);
    }

    @Benchmark
    public @Nullable Price american() {
        return Price.tryParse(AMERICANS[next++ & 7], PriceFormat.AMERICAN);
    }

    /** Cells with something else in them: refused without an exception. */
    @Benchmark
    public @Nullable Price refused() {
        return Price.tryParse(NO_PRICES[next++ & 7], PriceFormat.DECIMAL);
    }
}
