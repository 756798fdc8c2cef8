package app.linewright.odds.fair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.linewright.odds.devig.Devig;
import app.linewright.odds.devig.DevigMethod;
import app.linewright.odds.devig.Devigged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What real closing prices say, with the figures that {@code docs/devig-ranking.md} gives. */
class ClosingEvidenceTest {
    private static final String EVERY_SEASON = "(E0|E1|SP1)_\\d{4}\\.csv";
    private static final String PREMIER_LEAGUE_2019 = "E0_1920\\.csv";
    private static final List<String> CLOSING_BOOKS = List.of("PSC", "B365C", "BWC", "IWC", "WHC", "VCC");
    private static final double[] DEFAULTS = {7.5, 1, 1, 1, 1, 1};
    private static final long SEED = 20_261_121;

    @ParameterizedTest
    @CsvSource({"PSC, .97215", "B365, .97321", "B365C, .97283", "AvgC, .97310"})
    void oneSeasonHasItsLogLoss(String source, double logLoss) {
        var ranking = rank(SoccerSeasons.matches(PREMIER_LEAGUE_2019), source);
        var multiplicative = ranking.rows().stream()
                .filter(row -> row.method() == DevigMethod.MULTIPLICATIVE)
                .findFirst()
                .orElseThrow();
        assertThat(multiplicative.logLoss()).isCloseTo(logLoss, within(5e-6));
        assertThat(multiplicative.gain().events()).isEqualTo(380);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PSC", "B365", "B365C"})
    void theRankingInTheDocumentsIsTheRankingOfTheFiles(String source) throws IOException {
        var ranking = rank(SoccerSeasons.matches(EVERY_SEASON), source);
        assertThat(ranking.choice()).isEqualTo(DevigMethod.DEFAULT);
        assertThat(table(source)).containsExactlyElementsOf(
                ranking.rows().stream().map(ClosingEvidenceTest::documented).toList());
    }

    @Test
    void sixBooksTeachNoOtherWeightsThanTheDefaults() {
        var learned = WeightLearning.learn(
                closing(SoccerSeasons.matches(EVERY_SEASON), CLOSING_BOOKS), DEFAULTS, SEED);
        assertThat(learned.adopted()).isFalse();
        assertThat(learned.gain().events()).isGreaterThan(2000);
        assertThat(learned.weights().getFirst()).isBetween(.5, .75);
        assertThat(learned.logLoss()).isCloseTo(learned.standingLogLoss(), within(1e-4));
    }

    /** The rows of the table under the heading of {@code source}. */
    private static List<String> table(String source) throws IOException {
        var document = Path.of(System.getProperty("linewright.project", "."), "docs/devig-ranking.md");
        return Files.readString(document)
                .lines()
                .dropWhile(line -> !line.startsWith("### `" + source + "`"))
                .dropWhile(line -> !line.startsWith("| ---"))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    private static String documented(DevigRanking.Row row) {
        boolean stands = row.method() == DevigMethod.DEFAULT;
        return String.format(Locale.ROOT, "| %s | %.6f | %s | %s | %d |",
                row.method().title(),
                row.logLoss(),
                stands ? "stands" : String.format(Locale.ROOT, "%+.6f", row.gain().mean()),
                stands ? "" : String.format(Locale.ROOT, "%+.6f to %+.6f", row.gain().low(), row.gain().high()),
                row.refused());
    }

    private static ClosingHistory closing(List<SoccerSeasons.Match> matches, List<String> books) {
        var quoted = matches.stream()
                .filter(match -> books.stream().anyMatch(book -> match.prices(book)[0] > 1))
                .toList();
        var probabilities = quoted.stream()
                .flatMap(match -> books.stream().map(match::prices))
                .flatMapToDouble(prices -> switch (Devig.orFallback(DevigMethod.DEFAULT, prices)) {
                    case Devigged.Fair fair -> fair.probabilities().stream().mapToDouble(Double::doubleValue);
                    case Devigged.Refused _ -> DoubleStream.of(Double.NaN, Double.NaN, Double.NaN);
                })
                .toArray();
        return new ClosingHistory(books.size(), 3, probabilities, winners(quoted), days(quoted));
    }

    private static DevigRanking rank(List<SoccerSeasons.Match> matches, String source) {
        var quoted = matches.stream()
                .filter(match -> Arrays.stream(match.prices(source)).allMatch(price -> price > 1))
                .toList();
        var prices = quoted.stream().flatMapToDouble(match -> Arrays.stream(match.prices(source))).toArray();
        return DevigRanking.of(prices, winners(quoted), days(quoted), DevigMethod.DEFAULT, SEED);
    }

    private static int[] winners(List<SoccerSeasons.Match> matches) {
        return matches.stream().mapToInt(SoccerSeasons.Match::winner).toArray();
    }

    private static long[] days(List<SoccerSeasons.Match> matches) {
        return matches.stream().mapToLong(match -> match.day().toEpochDay()).toArray();
    }
}
