package app.linewright.feeds.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.linewright.feeds.demo.GoalGrid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatedSeasonTest {
    private static final int FIRST_BOOK = 7;
    private static final int BOOK_COLUMNS = 9;

    @Test
    void theShippedFileIsWhatTheSimulatorMakes() throws IOException {
        var shipped = Path.of(System.getProperty("linewright.project", "")).resolve(SimulatedSeason.SHIPPED);
        assertThat(Files.readString(shipped)).isEqualTo(SimulatedSeason.csv());
        assertThat(Files.size(shipped)).isLessThan(400_000);
    }

    @Test
    void aGridIsADistributionAndItsFairPricesAnswerEachOther() {
        var grid = new GoalGrid(1.6, 1.1);
        assertThat(Arrays.stream(grid.winner()).sum()).isCloseTo(1, within(1e-12));
        double home = grid.fairHandicap(-2);
        assertThat(1 / home).isCloseTo(grid.winner()[0], within(1e-12));
        // A level handicap returns the stake of a draw: what is left is who wins of the decided games.
        double decided = grid.winner()[0] + grid.winner()[2];
        assertThat(1 / grid.fairHandicap(0)).isCloseTo(grid.winner()[0] / decided, within(1e-12));
    }

    @Test
    void everyPairOfTeamsMeetsTwiceOnceAtEach() {
        var pairs = rows().stream().map(row -> row.get(1) + " v " + row.get(2)).distinct().toList();
        assertThat(pairs).hasSize(12 * 11);
    }

    @Test
    void thereAreArbitragesMiddlesAndMovesToBeSeen() {
        var rows = rows().stream().filter(row -> row.get(6).isEmpty()).toList();
        assertThat(rows.stream().filter(row -> best(row, 0) + best(row, 1) + best(row, 2) < 1).count())
                .isBetween(5L, (long) rows.size() / 4);
        assertThat(rows.stream().filter(SimulatedSeasonTest::hasTwoTotals).count()).isGreaterThan(100);
        assertThat(rows.stream().map(row -> row.get(FIRST_BOOK)).distinct().count()).isGreaterThan(100);
    }

    /** The implied probability of the best price of an outcome over all books. */
    private static double best(List<String> row, int outcome) {
        double best = 0;
        for (int column = FIRST_BOOK + outcome; column < row.size(); column += BOOK_COLUMNS) {
            best = Math.max(best, Double.parseDouble(row.get(column)));
        }
        return 1 / best;
    }

    private static boolean hasTwoTotals(List<String> row) {
        return !row.get(FIRST_BOOK + 6).equals(row.get(row.size() - 3));
    }

    private static List<List<String>> rows() {
        return SimulatedSeason.csv().lines().skip(1).map(line -> List.of(line.split(",", -1))).toList();
    }
}
