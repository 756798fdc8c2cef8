package app.linewright.feeds;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.linewright.SharedData;
import app.linewright.feeds.csv.FileRefusal;
import app.linewright.feeds.file.ImportProblem;
import app.linewright.store.Database;
import app.linewright.store.OnEveryEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a preview says is what the import then reports, and it stores nothing. */
@OnEveryEngine
class FilePreviewContractTest {
    private static final String MATCHES = """
            Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,FTR,B365H,B365D,B365A,PSH,PSD,PSA
            E0,09/08/2019,20:00,Everton,Norwich,3,0,H,1.62,4,5.5,1.64,4.12,5.68
            E0,10/08/2019,12:30,West Ham,Arsenal,1,3,A,3.9,3.8,1.9,4.02,3.86,1.93
            E0,10/08/2019,15:00,Bournemouth,Watford,2,2,D,2.25,3.4,3.1,2.29,3.52,3.1o
            E0,31/02/2020,15:00,Burnley,Chelsea,1,0,H,4.4,3.6,1.83,4.57,3.74,1.85
            E0,17/08/2019,15:00,Norwitch,Chelsea,1,0,H,4.4,3.6,1.83,4.57,3.74,1.85
            """;

    @TempDir
    private Path folder;

    private final ImportTrial trial;

    FilePreviewContractTest(Database database) {
        trial = new ImportTrial(database);
    }

    @BeforeEach
    void load() {
        trial.load();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soccer/E0_2122.csv", "soccer/fixtures.csv", "mlb/games_2019.csv"})
    void aRealFileDoesWhatItsPreviewSaysAndNothingTheSecondTime(String name) {
        var file = SharedData.require(name);

        var preview = trial.service.preview(file);
        assertThat(trial.events()).isEmpty();
        assertThat(trial.run(file)).isEqualTo(preview.expected());

        assertThat(preview.whole()).isTrue();
        assertThat(preview.games()).isEqualTo(trial.events().size());
        assertThat(preview.rows()).hasSize(20);
        var again = trial.service.preview(file);
        assertThat(again.expected().rows().added()).isZero();
        assertThat(again.expected().rows().changed()).isZero();
        assertThat(again.expected().quotesAdded()).isZero();
        assertThat(trial.run(file)).isEqualTo(again.expected());
        assertThat(again.isKnown()).isEqualTo(again.expected().problemCount() == 0);
    }

    @Test
    void aRowOfAPreviewIsWhatIsStored() throws IOException {
        var preview = trial.service.preview(file("E0.csv", MATCHES));

        assertThat(preview.expected().rows()).isEqualTo(new RowCounts(5, 3, 0, 0, 2, 0));
        assertThat(preview.expected().quotesAdded()).isEqualTo(17);
        var read = requireNonNull(preview.rows().getFirst().read());
        assertThat(read.league().name()).isEqualTo("Premier League");
        assertThat(read.home().name()).isEqualTo("Everton");
        assertThat(read.away().name()).isEqualTo("Norwich City");
        assertThat(preview.books().values()).containsExactlyInAnyOrder("Bet365", "Pinnacle");
        assertThat(preview.rows()).extracting(PreviewRow::line).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(preview.rows()).filteredOn(row -> row.read() == null).hasSize(2);
        assertThat(preview.expected().problems()).extracting(ImportProblem::line, ImportProblem::column)
                .containsExactly(
                        tuple(4L, "PSA"),
                        tuple(5L, "Date"),
                        tuple(6L, "HomeTeam"));
    }

    @Test
    void whatIsStoredAlreadyWhatChangesAndWhatCorrectsIsTold() throws IOException {
        trial.run(file("E0.csv", MATCHES));
        var later = file("E0.csv", MATCHES.replace("3,0,H,1.62", "3,1,H,1.62").replace("3.9,3.8", "3.95,3.8"));

        var preview = trial.service.preview(later);

        assertThat(preview.expected().rows()).isEqualTo(new RowCounts(5, 0, 2, 1, 2, 0));
        assertThat(preview.expected().problems()).extracting(ImportProblem::effect)
                .contains(ImportProblem.Effect.PRICE_CORRECTED);
        assertThat(trial.run(later)).isEqualTo(preview.expected());
    }

    /** Its rows are single prices, and those of a game stand further apart than a batch is long. */
    @Test
    void aFileOfManyPricesOfFewGamesDoesWhatItsPreviewSays() throws IOException {
        var games = List.of("Packers,Titans", "Bills,Browns", "Bears,Lions");
        var rows = new StringBuilder("league,start,home,away,book,market,outcome,point,price,quote_time\n");
        for (int minute = 0; minute < 50; minute++) {
            for (int price = 0; price < 30; price++) {
                rows.append("NFL,2022-11-20T18:00:00Z,").append(games.get(price % 3))
                        .append(",pinnacle,moneyline,").append(price % 2 == 0 ? "home" : "away")
                        .append(",,").append("1.").append(50 + price)
                        .append(",2022-11-20T").append("%02d:%02d:%02dZ".formatted(10 + price / 6, minute, price))
                        .append('\n');
            }
        }
        var file = file("many.csv", rows.toString());

        var preview = trial.service.preview(file);

        assertThat(preview.expected().outcome()).isEqualTo(new FileReport.Outcome.Done());
        assertThat(preview.games()).isEqualTo(3);
        assertThat(trial.run(file)).isEqualTo(preview.expected());
        assertThat(trial.service.preview(file).expected().problems()).isEmpty();
        assertThat(trial.service.preview(file).isKnown()).isTrue();
    }

    @Test
    void ofABigFileOnlyItsHeadIsLookedAtAndThatIsTold() throws IOException {
        var rows = new StringBuilder("Div,Date,HomeTeam,AwayTeam\n");
        rows.repeat("E0,09/08/2019,Everton,Norwich\n", 10_001);

        var preview = trial.service.preview(file("big.csv", rows.toString()));

        assertThat(preview.whole()).isFalse();
        assertThat(preview.isKnown()).isFalse();
        assertThat(preview.expected().rows().read()).isEqualTo(10_000);
    }

    @Test
    void aPreviewWritesNothing() throws Exception {
        var file = file("E0.csv", MATCHES);
        var before = tables();

        trial.service.preview(file);

        assertThat(tables()).isEqualTo(before);
        trial.run(file);
        assertThat(tables()).isNotEqualTo(before);
    }

    @Test
    void whatCannotBeTakenSaysWhy() throws IOException {
        assertThat(trial.service.preview(folder).expected().outcome())
                .isEqualTo(new FileReport.Outcome.Refused(FileRefusal.Plain.FOLDER));
        var unknown = trial.service.preview(file("odds.csv", "a,b\n1,2\n"));
        assertThat(unknown.expected().kind()).isEmpty();
        assertThat(unknown.expected()).isEqualTo(trial.run(unknown.file()));
    }

    /** Every row of every table. */
    private List<String> tables() {
        return trial.database.read(transaction -> {
            var names = transaction.handle()
                    .createQuery("SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE'"
                            + " AND LOWER(table_schema) = 'public' ORDER BY 1")
                    .mapTo(String.class)
                    .list();
            var rows = new ArrayList<String>();
            for (var name : names) {
                Stream<String> found = transaction.handle().createQuery("SELECT * FROM " + name).mapToMap().stream()
                        .map(row -> name + row.keySet() + row.values().stream()
                                .map(value -> value instanceof byte[] bytes ? List.of(bytes.length) : value)
                                .toList());
                found.sorted().forEach(rows::add);
            }
            return rows;
        });
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
