package app.linewright.odds.points;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code data/margins}: the smooth shapes and the key numbers that weigh them. */
final class ScoreModelFiles {
    private static final String FOLDER = "/app/linewright/data/margins/";

    private ScoreModelFiles() {}

    static Map<String, ScoreDistribution> read() {
        var weights = new HashMap<String, Map<Integer, Double>>();
        for (NamedCsvRecord row : rows("key-numbers.csv")) {
            var ofLeague = weights.computeIfAbsent(key(row), _ -> new HashMap<>());
            String score = row.getField("score");
            double weight = Double.parseDouble(row.getField("weight"));
            boolean bothSides = score.startsWith("±");
            int number = Integer.parseInt(bothSides ? score.substring(1) : score);
            ofLeague.put(number, weight);
            if (bothSides) {
                ofLeague.put(-number, weight);
            }
        }
        var distributions = new HashMap<String, ScoreDistribution>();
        for (NamedCsvRecord row : rows("shapes.csv")) {
            distributions.put(key(row), distribution(row, weights.getOrDefault(key(row), Map.of())));
        }
        return distributions;
    }

    private static ScoreDistribution distribution(NamedCsvRecord row, Map<Integer, Double> weights) {
        int lowest = Integer.parseInt(row.getField("lowest"));
        int highest = Integer.parseInt(row.getField("highest"));
        double first = Double.parseDouble(row.getField("first"));
        String second = row.getField("second");
        double[] shape = ScoreShapes.of(
                row.getField("family"), first, second.isEmpty() ? Double.NaN : Double.parseDouble(second), lowest,
                highest);
        for (int i = 0; i < shape.length; i++) {
            shape[i] *= weights.getOrDefault(lowest + i, 1.0);
        }
        return ScoreDistribution.of(lowest, shape);
    }

    private static String key(NamedCsvRecord row) {
        String measure = row.getField("measure");
        for (ScoreMeasure each : ScoreMeasure.values()) {
            if (each.key().equals(measure)) {
                return ScoreModels.key(row.getField("league"), each);
            }
        }
        throw new IllegalStateException("“" + measure + "” in " + FOLDER + " is no measure: margin and total are.");
    }

    private static List<NamedCsvRecord> rows(String name) {
        try (var in = ScoreModelFiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The program's " + FOLDER + name + " is missing; install it again.");
            }
            try (var csv = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
                return csv.stream().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The program's " + FOLDER + name + " cannot be read; install it again.", e);
        }
    }
}
