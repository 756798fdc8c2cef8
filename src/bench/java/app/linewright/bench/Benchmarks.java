package app.linewright.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What {@code mvn -Pbench verify} runs: the benchmarks of JMH, and the rounds that time whole tasks. */
final class Benchmarks {
    private Benchmarks() {}

    /**
     * @param arguments a regular expression for the names of benchmarks; whether to run each only for a moment, to see
     *     that it runs; and the file for JMH's results
     */
    public static void main(String[] arguments) throws Exception {
        var wanted = arguments[0];
        var quick = Boolean.parseBoolean(arguments[1]);
        var any = runJmh(wanted, quick, arguments[2]);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (isWanted(wanted, StorageRounds.class)) {
            StorageRounds.run(quick ? 0 : 3, quick ? 1 : 11, out);
            any = true;
        }
        if (isWanted(wanted, OpportunityRounds.class)) {
            OpportunityRounds.run(quick ? 0 : 40, quick ? 1 : 120, out);
            any = true;
        }
        if (isWanted(wanted, RefreshRounds.class)) {
            RefreshRounds.run(quick ? 0 : 6, quick ? 1 : 25, out);
            any = true;
        }
        if (Pattern.compile(wanted).matcher(HistoryRounds.class.getName()).find()) {
            HistoryRounds.run(quick ? 100_000 : 10_000_000, new PrintStream(System.out, true, StandardCharsets.UTF_8));
            any = true;
        }
        if (isWanted(wanted, BoardFrameRounds.class)) {
            BoardFrameRounds.run(quick ? 20 : 600, quick ? 60 : 1_800, quick ? 20_000 : 1_800_000, out);
            any = true;
        }
        if (!any) {
            throw new IllegalArgumentException("No benchmark is named like “" + wanted + "”.");
        }
    }

    private static boolean isWanted(String wanted, Class<?> rounds) {
        return Pattern.compile(wanted).matcher(rounds.getName()).find();
    }

    /** @return whether there was one to run */
    private static boolean runJmh(String wanted, boolean quick, String results) throws RunnerException {
        var options = new OptionsBuilder()
                .include(wanted)
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(results);
        if (quick) {
            options.warmupIterations(1).measurementIterations(1);
            options.warmupTime(TimeValue.milliseconds(50)).measurementTime(TimeValue.milliseconds(50));
        }
        try {
            new Runner(options.build()).run();
            return true;
        } catch (NoBenchmarksException none) {
            return false;
        }
    }
}
