package app.linewright.feeds;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.linewright.feeds.csv.FileRefusal;
import app.linewright.feeds.csv.FileRefusedException;
import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.file.ImportProblem;
import app.linewright.feeds.generic.CsvMapping;
import app.linewright.feeds.generic.CsvMappingJson;
import app.linewright.odds.MarketType;
import app.linewright.odds.Point;
import app.linewright.odds.Quote;
import app.linewright.odds.Stage;
import app.linewright.sport.League;
import app.linewright.store.Database;
import app.linewright.store.OnEveryEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mappings: written by people, remembered by the header, found again. */
@OnEveryEngine
class MappingContractTest {
    private static final String MAPPING = """
            {
              "name": "My lines",
              "league": {"value": "NFL"},
              "start": {"date": "Day", "dateForm": "MM/dd/yyyy", "time": "Kick", "zone": "America/New_York"},
              "home": "Host",
              "away": "Guest",
              "score": {"home": "HostPts", "away": "GuestPts"},
              "priceFormat": "american",
              "quote": {"book": {"value": "pinnacle"}, "market": "What", "outcome": "Who", "point": "Pt", "price": \
              "Odds"}
            }
            """;
    private static final String LINES = """
            Day,Kick,Host,Guest,HostPts,GuestPts,What,Who,Pt,Odds
            11/17/2022,8:15 PM,Packers,Titans,17,27,moneyline,home,,-170
            11/17/2022,8:15 PM,Packers,Titans,17,27,spread,away,+3,-105
            11/17/2022,8:15 PM,Packers,Titans,17,27,total,over,41,-110
            """;

    @TempDir
    private Path folder;

    private final ImportTrial trial;

    MappingContractTest(Database database) {
        trial = new ImportTrial(database);
    }

    @BeforeEach
    void load() {
        trial.load();
    }

    @Test
    void aMappingIsRememberedForItsHeaderInAnyOrder() throws Exception {
        var file = file("lines.csv", LINES);
        assertThat(trial.run(file).outcome()).isInstanceOf(FileReport.Outcome.Refused.class);
        assertThat(trial.service.kindOf(file)).isEmpty();

        var first = run(file, CsvMappingJson.read(MAPPING));
        assertThat(first.rows()).isEqualTo(new RowCounts(3, 3, 0, 0, 0, 0));
        assertThat(first.quotesAdded()).isEqualTo(3);
        assertThat(trial.service.kindOf(file)).contains(FileKind.GENERIC);

        var turned = file("turned.csv", """
                Kick,Day,Host,Guest,HostPts,GuestPts,What,Who,Odds,Pt
                8:15 PM,11/17/2022,Packers,Titans,17,27,moneyline,home,-170,
                8:15 PM,11/17/2022,Packers,Titans,17,27,moneyline,away,+150,
                """);
        assertThat(trial.run(turned).rows()).isEqualTo(new RowCounts(2, 1, 0, 1, 0, 0));
        assertThat(trial.events()).hasSize(1);
    }

    @Test
    void aMappingIsTheSameAfterItIsWritten() throws FileRefusedException {
        var mapping = CsvMappingJson.read(MAPPING);
        assertThat(CsvMappingJson.read(CsvMappingJson.write(mapping))).isEqualTo(mapping);
        assertThat(CsvMappingJson.write(mapping)).contains("\"american\"").doesNotContain("null");
    }

    @Test
    void aMappingThatDoesNotFitIsRefusedAndNotRemembered() throws Exception {
        var file = file("lines.csv", LINES);
        var wrong = CsvMappingJson.read(MAPPING.replace("\"Host\"", "\"Home\""));
        assertThat(run(file, wrong).outcome())
                .isInstanceOfSatisfying(FileReport.Outcome.Refused.class, refused ->
                        assertThat(refused.reason()).isEqualTo(
                        "The column “Home” is missing, which the mapping “My lines” names."));
        assertThat(trial.service.kindOf(file)).isEmpty();
        assertThat(run(file, CsvMappingJson.read(MAPPING.replace("\"NFL\"", "\"XFL\""))).outcome())
                .isInstanceOfSatisfying(FileReport.Outcome.Refused.class, refused ->
                        assertThat(refused.reason()).isEqualTo("The mapping names “XFL”, which is no known league."));
        assertThat(run(file, CsvMappingJson.read(MAPPING.replace("\"pinnacle\"", "\"pin\""))).outcome())
                .isInstanceOfSatisfying(FileReport.Outcome.Refused.class, refused ->
                        assertThat(refused.reason()).isEqualTo(
                        "The mapping names “pin”, which is no known sportsbook, exchange or average."));
    }

    @Test
    void whatIsNoMappingIsSaid() {
        assertThatThrownBy(() -> CsvMappingJson.read("{")).hasMessageStartingWith("The mapping cannot be read: ");
        assertThatThrownBy(() -> CsvMappingJson.read(MAPPING.replace("\"home\": \"Host\",", "")))
                .hasMessageContaining("“home” is missing.");
        assertThatThrownBy(() -> CsvMappingJson.read(MAPPING.replace("\"name\":", "\"visitor\": 1, \"name\":")))
                .hasMessageContaining("visitor");
        assertThatThrownBy(() -> CsvMappingJson.read("[1, 2]")).isInstanceOf(FileRefusedException.class);
        assertThatThrownBy(() -> CsvMappingJson.read("null")).isInstanceOf(FileRefusedException.class);
        assertThatThrownBy(() -> CsvMappingJson.read("{\"a\":".repeat(20_000)))
                .isInstanceOf(FileRefusedException.class);
    }

    @Test
    void columnsOfPricesAreReadAsTheMappingExplainsThem() throws Exception {
        var file = file("wide.csv", """
                Day,Host,Guest,H odds,A odds,Hcap,H hcap
                2022-11-17,Packers,Titans,1.61,2.45,-3,1.95
                """);
        var mapping = CsvMappingJson.read("""
                {"name": "Wide", "league": {"value": "NFL"}, "start": {"date": "Day"}, "home": "Host", "away": "Guest",
                 "priceFormat": "decimal", "prices": [
                  {"column": "H odds", "book": "pinnacle", "market": "moneyline", "outcome": "home"},
                  {"column": "A odds", "book": "pinnacle", "market": "moneyline", "outcome": "away",
                   "stage": "closing"},
                  {"column": "H hcap", "book": "bet365", "market": "spread", "outcome": "home", "point": "Hcap"}]}
                """);

        var preview = trial.service.preview(file, mapping);
        assertThat(run(file, mapping).quotesAdded()).isEqualTo(3);

        var game = requireNonNull(preview.rows().getFirst().read()).game();
        assertThat(game.quotes().get(MarketType.H2H)).extracting(Quote::stage)
                .containsExactly(Stage.PRE_MATCH, Stage.CLOSING);
        assertThat(game.quotes().get(MarketType.SPREADS)).extracting(Quote::point)
                .containsExactly(Point.parse("-3"));
        assertThatThrownBy(() -> CsvMappingJson.read(CsvMappingJson.write(mapping)
                        .replace("\"priceFormat\"", "\"quote\": {\"book\": {\"value\": \"pinnacle\"}, "
                                + "\"market\": \"a\", \"outcome\": \"b\", \"price\": \"c\"}, \"priceFormat\"")))
                .hasMessageContaining("Give either “quote” or “prices”");
    }

    @Test
    void aFileThatNothingExplainsIsShownAndAMappingTriedOnItsFirstRows() throws Exception {
        var file = file("lines.csv", LINES + "31/17/2022,8:15 PM,Packers,Titns,17,27,moneyline,home,,-170\n");
        var sample = trial.unexplained.sample(file).orElseThrow();
        assertThat(sample.columns()).startsWith("Day", "Kick", "Host").hasSize(10);
        assertThat(sample.rows()).hasSize(4);
        assertThat(sample.rows().getFirst()).startsWith("11/17/2022", "8:15 PM", "Packers");
        assertThat(sample.leagues()).extracting(League::name).contains("NFL");

        var preview = trial.service.preview(file, CsvMappingJson.read(MAPPING));
        var first = requireNonNull(preview.rows().getFirst().read());
        assertThat(first.home().name()).isEqualTo("Green Bay Packers");
        assertThat(preview.taken()).isEqualTo(3);
        assertThat(preview.rows().getLast().problems()).singleElement()
                .extracting(ImportProblem::column).isEqualTo("Day");
        assertThat(trial.service.preview(file, CsvMappingJson.read(MAPPING.replace("\"Host\"", "\"Home\"")))
                        .expected().outcome())
                .isEqualTo(new FileReport.Outcome.Refused(new FileRefusal.MappedColumnMissing("Home", "My lines")));
        assertThat(trial.events()).isEmpty();

        run(file, CsvMappingJson.read(MAPPING));
        assertThat(trial.unexplained.sample(file)).isEmpty();
        assertThat(trial.unexplained.sample(file("empty.csv", ""))).isEmpty();
    }

    private FileReport run(Path file, CsvMapping mapping) {
        var request = new ImportRequest(List.of(file), Optional.empty(), Optional.of(mapping), false);
        return trial.service.run(request, ImportWatch.NOBODY).files().getFirst();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
