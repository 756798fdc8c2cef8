package app.linewright.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.feeds.csv.FileNote;
import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.file.ImportProblem;
import app.linewright.odds.MarketType;
import app.linewright.odds.QuoteTime;
import app.linewright.store.Database;
import app.linewright.store.OnEveryEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import does with files, whole and broken. */
@OnEveryEngine
class ImportContractTest {
    private static final String HEADER = "Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,FTR,PSH,PSD,PSA,AHh,PAHH,PAHA\n";
    private static final String ARSENAL = "E0,13/08/2022,15:00,Arsenal,Fulham,3,1,H,1.44,4.9,7.5,-1.25,1.95,1.97\n";
    private static final String BRIGHTON = "E0,13/08/2022,15:00,Brighton,Everton,2,2,D,2.42,3.3,3.05,-0.25,2.05,1.87\n";
    private static final String EVERTON = "E0,20/08/2022,17:30,Everton,Leeds,2,0,H,2.16,3.45,3.4,-0.5,2.14,1.79\n";
    private static final String GOOD = HEADER + ARSENAL + BRIGHTON + EVERTON;
    private static final RowCounts ALL_NEW = new RowCounts(3, 3, 0, 0, 0, 0);

    @TempDir
    private Path folder;

    private final ImportTrial trial;

    ImportContractTest(Database database) {
        trial = new ImportTrial(database);
    }

    @BeforeEach
    void load() {
        trial.load();
    }

    @Test
    void everyRowGoesInOnce() {
        var file = file("E0.csv", GOOD);
        var first = trial.run(file);
        assertThat(first.outcome()).isEqualTo(new FileReport.Outcome.Done());
        assertThat(first.kind()).contains(FileKind.FOOTBALL_DATA);
        assertThat(first.rows()).isEqualTo(ALL_NEW);
        assertThat(first.quotesAdded()).isEqualTo(15);
        assertThat(first.problems()).isEmpty();

        var second = trial.run(file);
        assertThat(second.rows()).isEqualTo(new RowCounts(3, 0, 0, 3, 0, 0));
        assertThat(second.quotesAdded()).isZero();
        assertThat(second.quotesKnown()).isEqualTo(15);
    }

    @Test
    void aRowThatBringsSomethingNewIsChanged() {
        trial.run(file("E0.csv", GOOD.replace("3,1,H", ",,")));
        var report = trial.run(file("E0.csv", GOOD.replace("2.42,", "2.45,")));
        assertThat(report.rows()).isEqualTo(new RowCounts(3, 0, 2, 1, 0, 0));
        assertThat(report.quotesAdded()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsSaidWithItsLineAndTheRestGoesIn() {
        var report = trial.run(file("E0_2223.csv", HEADER
                + ARSENAL.replace("1.44", "1.4o")
                + BRIGHTON.replace("2.42,", "\"2,42\",")
                + "E0,31/02/2023,15:00,Everton,Leeds,1,0,H,2,3,4,0,2,2\n"
                + "E0,18/02/2023,15:00,Everton,Leeds Wednesday FC,1,0,H,2,3,4,0,2,2\n"
                + "E0,18/02/2023,15:00,Everton,Leeds,x,0,H,2,3,4,0,2,2\n"
                + "E0,18/02/2023,15:00,Everton,Leeds,1,,H,2,3,4,0,2,2\n"
                + "E0,18/02/2023,15:00,Everton,Leeds,1,0,A,2,3,4,0,2,2\n"
                + "E9,18/02/2023,15:00,Everton,Leeds,1,0,H,2,3,4,0,2,2\n"
                + "E0,18/02/2023,15:00,Everton,Everton,1,0,H,2,3,4,0,2,2\n"
                + "E0,18/02/2023,15:00,Everton,Leeds,1,0,H,2,3\n"
                + ",,,,,,,,,,,,,\n"
                + EVERTON.replace("17:30", "25:30").replace("-0.5", "half")));
        assertThat(sentences(report))
                .containsExactly(
                        "E0_2223.csv, line 2, column PSH: “1.4o” is not a price.",
                        "E0_2223.csv, line 3, column PSH: “2,42” is not a price.",
                        "E0_2223.csv, line 4, column Date: “31/02/2023” is not a date such as 09/08/2019.",
                        "E0_2223.csv, line 5, column AwayTeam: “Leeds Wednesday FC” is no team of the Premier League; "
                                + "the nearest name is Sheffield Wednesday.",
                        "E0_2223.csv, line 6, column FTHG: “x” is not a score.",
                        "E0_2223.csv, line 7, column FTAG: The cell is empty.",
                        "E0_2223.csv, line 8, column FTR: “A” contradicts the score 1–0.",
                        "E0_2223.csv, line 9, column Div: “E9” is not the code of a known division.",
                        "E0_2223.csv, line 10, column AwayTeam: “Everton” cannot play against itself.",
                        "E0_2223.csv, line 11: The line has 10 cells where the header has 14: it may have been cut.",
                        "E0_2223.csv, line 13, column Time: “25:30” is not a time of day such as 19:45.",
                        "E0_2223.csv, line 13, column AHh: “half” is not a point such as −2.5.");
        assertThat(report.rows()).isEqualTo(new RowCounts(11, 3, 0, 0, 8, 1));
        assertThat(report.refusedRows()).hasSize(8).allMatch(problem -> problem.line() >= 4 && problem.line() <= 11);
        assertThat(report.quotesAdded()).isEqualTo(11);
        assertThat(trial.events()).hasSize(3);
    }

    @Test
    void aMisspeltOrAmbiguousNameIsRefusedWithWhoMayBeMeant() {
        var report = trial.run(
                file("E0.csv", GOOD.replace("Arsenal", "Arsenall").replace("Brighton", "Manchester")));
        assertThat(sentences(report))
                .containsExactly(
                        "E0.csv, line 2, column HomeTeam: “Arsenall” is no team of the Premier League; "
                                + "is Arsenal meant?",
                        "E0.csv, line 3, column HomeTeam: “Manchester” fits several teams of the Premier League: "
                                + "Manchester City and Manchester United.");
    }

    @Test
    void newTeamsAreTakenWhereThatIsAskedFor() {
        var file = file("E0.csv", GOOD.replace("Arsenal", "Quixwell Rovers"));
        assertThat(trial.run(file).rows().refused()).isEqualTo(1);
        var request = new ImportRequest(List.of(file), Optional.empty(), Optional.empty(), true);
        var report = trial.service.run(request, ImportWatch.NOBODY).files().getFirst();
        assertThat(report.rows()).isEqualTo(new RowCounts(3, 1, 0, 2, 0, 0));
        assertThat(trial.run(file).rows()).isEqualTo(new RowCounts(3, 0, 0, 3, 0, 0));
    }

    @Test
    void aSecondScoreOfTheSameGameIsRefused() {
        var report = trial.run(file("E0.csv", GOOD + ARSENAL.replace("3,1,H", "3,2,H") + BRIGHTON));
        assertThat(sentences(report))
                .containsExactly("E0.csv, line 5: The game stands in line 2 too, with the score 3–1.");
        assertThat(report.rows()).isEqualTo(new RowCounts(5, 4, 0, 0, 1, 0));
        assertThat(trial.events()).hasSize(3);
    }

    @Test
    void aSecondPriceOfTheSameIsReportedAndTheFirstStays() {
        var report = trial.run(file("E0.csv", GOOD + ARSENAL.replace("1.44", "9.99") + EVERTON.replace("-0.5", "-1")));
        assertThat(sentences(report))
                .containsExactly(
                        "E0.csv, line 5, column PSH: “9.99” contradicts line 2, which has 1.44 for the same; "
                                + "the first price was taken.",
                        "E0.csv, line 6, column PAHH: “2.14” contradicts line 4, which has 2.14 at -0.5 for the same; "
                                + "the first price was taken.",
                        "E0.csv, line 6, column PAHA: “1.79” contradicts line 4, which has 1.79 at 0.5 for the same; "
                                + "the first price was taken.");
        assertThat(report.rows()).isEqualTo(new RowCounts(5, 5, 0, 0, 0, 0));
        assertThat(report.quotesAdded()).isEqualTo(15);
        assertThat(trial.run(file("E0.csv", GOOD)).quotesAdded()).isZero();
    }

    @Test
    void aSecondPriceOfTheSameInstantAndLineIsRefusedAndOtherLinesAreNot() {
        var header = "league,start,home,away,book,market,outcome,point,price,quote_time\n";
        var row = "NBA,2024-01-05T00:30:00Z,Celtics,Knicks,fanduel,spread,home,%s,%s,%s%n";
        var file = file("spreads.csv", header
                + row.formatted("-6.5", "1.91", "2024-01-04T20:00:00Z")
                + row.formatted("-7.5", "2.10", "2024-01-04T20:00:00Z")
                + row.formatted("-6.5", "1.95", "2024-01-04T20:00:00Z")
                + row.formatted("-6.5", "1.95", "2024-01-04T21:00:00Z")
                + row.formatted("-6.5", "1.91", ""));
        var report = trial.run(file);
        assertThat(sentences(report))
                .containsExactly("spreads.csv, line 4, column price: “1.95” contradicts line 2, which has 1.91 for the "
                        + "same; the first price was taken.");
        assertThat(report.rows()).isEqualTo(new RowCounts(5, 4, 0, 0, 1, 0));
        assertThat(trial.run(file).rows()).isEqualTo(new RowCounts(5, 0, 0, 4, 1, 0));
    }

    @Test
    void aGameTurnedRoundIsRefusedAndTheSecondOfADoubleheaderIsNot() {
        var report = trial.run(file("E0.csv", GOOD + "E0,13/08/2022,15:00,Fulham,Arsenal,,,,7.5,4.9,1.44,,,\n"));
        assertThat(sentences(report))
                .containsExactly("E0.csv, line 5: The game stands in line 2 too, with home and away the other way "
                        + "round.");
        var logs = trial.run(file("mlb.csv", """
                date,game_number,visitor,home,visitor_runs,home_runs
                2020-08-25,1,BOS,TOR,3,1
                2020-08-25,2,TOR,BOS,2,1
                """));
        assertThat(logs.problems()).isEmpty();
        assertThat(logs.rows().added()).isEqualTo(2);
    }

    @Test
    void aCorrectedPriceIsToldAndTheLastImportWins() {
        var good = file("E0.csv", GOOD);
        trial.run(good);
        var typo = trial.run(file("typo.csv", GOOD.replace("7.5", "88.8")));
        assertThat(sentences(typo))
                .containsExactly("typo.csv, line 2, column PSA: The pre-match price of Pinnacle for moneyline away, "
                        + "Arsenal v Fulham on 2022-08-13, was 7.5 and is 88.8 now.");
        var healed = trial.run(good);
        assertThat(healed.problems()).extracting(ImportProblem::effect)
                .containsExactly(ImportProblem.Effect.PRICE_CORRECTED);
        assertThat(healed.rows()).isEqualTo(new RowCounts(3, 0, 1, 2, 0, 0));
        assertThat(trial.latest(trial.events().getFirst(), MarketType.H2H))
                .extracting(stored -> stored.quote().price().toString())
                .containsExactlyInAnyOrder("1.44", "4.9", "7.5");
        assertThat(trial.run(good).rows()).isEqualTo(new RowCounts(3, 0, 0, 3, 0, 0));
    }

    @Test
    void aResultOfAGameStillToComeIsRefused() {
        var report = trial.run(file("E0.csv", GOOD.replace("20/08/2022", "23/11/2026")));
        assertThat(sentences(report))
                .containsExactly("E0.csv, line 4, column FTHG: “2” is the score of a game that is not played before "
                        + "2026-11-23.");
        assertThat(trial.run(file("E0.csv", GOOD.replace("20/08/2022", "22/11/2026"))).problems()).isEmpty();
    }

    @Test
    void aPriceOfTheFutureHasNoKnownTime() {
        var text = """
                league,start,home,away,book,market,outcome,price,quote_time
                NBA,2026-11-22T00:30:00Z,Celtics,Knicks,fanduel,moneyline,home,1.40,%s
                """;
        var report = trial.run(file("future.csv", text.formatted("2026-11-21T12:01:01Z")));
        assertThat(sentences(report))
                .containsExactly("future.csv, line 2, column quote_time: “2026-11-21T12:01:01Z” lies in the future, "
                        + "so when the prices of this row stood is not known.");
        assertThat(time()).isEqualTo(new QuoteTime.Unknown());
        trial.run(file("near.csv", text.formatted("2026-11-21T12:01:00Z")));
        assertThat(time()).isEqualTo(new QuoteTime.Exact(Instant.parse("2026-11-21T12:01:00Z")));
    }

    private QuoteTime time() {
        return trial.latest(trial.events().getFirst(), MarketType.H2H).getFirst().quote().time();
    }

    @Test
    void aFileWithoutWhatItsKindNeedsIsRefusedAndChangesNothing() {
        assertRefused(
                GOOD.replace("AwayTeam", "Away"),
                "The column “AwayTeam” is missing, without which a football-data file cannot be read.");
        assertRefused(
                GOOD.replace("FTAG", "x"),
                "The column “FTAG” is missing, without which the result in a football-data file cannot be read.");
        assertRefused(
                GOOD.replace("PSD", "PSH"),
                "The column “PSH” stands twice in the header, so its cells are ambiguous.");
        assertRefused("", "It is empty.");
        assertRefused(
                "<html>\n<body>Not found</body>\n",
                "It has no header: the first line must name the columns, separated by commas.");
        assertThat(trial.events()).isEmpty();
        assertThat(trial.run(folder.resolve("absent.csv")).outcome())
                .isInstanceOfSatisfying(FileReport.Outcome.Refused.class, refused ->
                        assertThat(refused.reason()).isEqualTo("There is no such file."));
        assertThat(trial.run(file("x.csv", "colour,size\nred,2\n")).outcome())
                .isInstanceOfSatisfying(FileReport.Outcome.Refused.class, refused ->
                        assertThat(refused.reason()).isEqualTo(
                                "Its header fits no known kind of file: give a mapping that "
                        + "says what its columns mean."));
    }

    private void assertRefused(String text, String reason) {
        assertThat(trial.run(FileKind.FOOTBALL_DATA, file("E0.csv", text)).outcome())
                .isInstanceOfSatisfying(FileReport.Outcome.Refused.class, refused ->
                        assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void theSameFileInOtherClothesIsTheSame() {
        trial.run(file("E0.csv", GOOD));
        var same = new RowCounts(3, 0, 0, 3, 0, 0);
        assertThat(trial.run(file("bom.csv", "\uFEFF" + GOOD)).rows()).isEqualTo(same);
        assertThat(trial.run(file("dos.csv", GOOD.replace("\n", "\r\n"))).rows()).isEqualTo(same);
        assertThat(trial.run(file("mac.csv", GOOD.replace("\n", "\r"))).rows()).isEqualTo(same);
        assertThat(trial.run(zipped("E0.csv.gz", GOOD)).rows()).isEqualTo(same);
        var utf16 = trial.run(file("utf16.csv", ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_16LE)));
        assertThat(utf16.rows()).isEqualTo(same);
        assertThat(utf16.notes()).extracting(FileNote::sentence)
                .containsExactly("Its text is written in UTF-16, not in UTF-8.");
    }

    @Test
    void namesInWindows1252AreRead() {
        var spanish = HEADER + "SP1,13/08/2022,20:00,Almería,Cádiz,1,0,H,2.5,3.2,2.9,0,1.9,1.95\n";
        var report = trial.run(file("SP1.csv", spanish.getBytes(Charset.forName("windows-1252"))));
        assertThat(report.rows().added()).isEqualTo(1);
        assertThat(report.notes()).extracting(FileNote::sentence)
                .containsExactly("Its text is written in Windows-1252, not in UTF-8.");
        assertThat(trial.run(file("SP1.csv", spanish)).rows().unchanged()).isEqualTo(1);
    }

    @Test
    void columnsOfUnknownBooksAreNamed() {
        var report = trial.run(file("E0.csv", GOOD.replace("PSH,PSD,PSA", "XYZH,XYZD,XYZA")));
        assertThat(report.notes()).extracting(FileNote::sentence)
                .containsExactly("Columns that are not known were passed over: XYZH, XYZD, XYZA.");
    }

    private static List<String> sentences(FileReport report) {
        return report.problems().stream().map(ImportProblem::sentence).toList();
    }

    private Path file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path zipped(String name, String text) {
        var file = folder.resolve(name);
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
