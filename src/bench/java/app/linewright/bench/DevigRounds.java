package app.linewright.bench;

import app.linewright.odds.devig.DevigBatch;
import app.linewright.odds.devig.DevigMethod;
import app.linewright.odds.devig.FairBatch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * The Java side of {@code devig_peers.py}, which asks for a round and then times a peer: standard input has lines such
 * as {@code shin 2} (method, threads), standard output answers with nanoseconds a market, or after {@code lines shin}
 * with the fair line of every market. The argument is a file with the prices of one market a line.
 */
public final class DevigRounds {
    private static final int PASSES = 20;

    private final double[] prices;
    private final int outcomes;
    private final FairBatch fair;

    private DevigRounds(List<double[]> markets) {
        outcomes = markets.getFirst().length;
        prices = markets.stream().flatMapToDouble(Arrays::stream).toArray();
        fair = new FairBatch(markets.size(), prices.length);
    }

    /** Answers until standard input ends. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var markets = new ArrayList<double[]>();
        for (var line : Files.readAllLines(Path.of(args[0]))) {
            markets.add(Arrays.stream(line.split(",", -1)).mapToDouble(Double::parseDouble).toArray());
        }
        var rounds = new DevigRounds(markets);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var words = line.split(" ", -1);
                if (words[0].equals("lines")) {
                    rounds.print(method(words[1]), out);
                } else {
                    out.println(rounds.nanosAMarket(method(words[0]), Integer.parseInt(words[1])));
                }
            }
        }
    }

    private static DevigMethod method(String key) {
        return DevigMethod.of(key).orElseThrow(() -> new IllegalArgumentException("No method “" + key + "”."));
    }

    private double nanosAMarket(DevigMethod method, int threads) throws InterruptedException {
        var done = new CountDownLatch(threads);
        var begin = System.nanoTime();
        for (int thread = 0; thread < threads; thread++) {
            var from = (int) ((long) fair.markets() * thread / threads);
            var to = (int) ((long) fair.markets() * (thread + 1) / threads);
            Thread.ofPlatform().start(() -> {
                var batch = new DevigBatch(method);
                for (int pass = 0; pass < PASSES; pass++) {
                    batch.solve(prices, outcomes, from, to, fair);
                }
                done.countDown();
            });
        }
        done.await();
        return (double) (System.nanoTime() - begin) / PASSES / fair.markets();
    }

    private void print(DevigMethod method, PrintStream out) {
        new DevigBatch(method).solve(prices, outcomes, fair);
        for (int market = 0; market < fair.markets(); market++) {
            var line = new StringBuilder();
            for (int i = 0; i < outcomes; i++) {
                line.append(i == 0 ? "" : ",").append(fair.probability(market * outcomes + i));
            }
            out.println(line);
        }
    }
}
