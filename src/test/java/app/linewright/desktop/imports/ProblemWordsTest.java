package app.linewright.desktop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.kit.Words;
import app.linewright.feeds.csv.FileNote;
import app.linewright.feeds.csv.FileRefusal;
import app.linewright.feeds.csv.FileRefusal.PriceColumn;
import app.linewright.feeds.csv.FileRefusal.UnknownHeader;
import app.linewright.feeds.csv.FileRefusal.UnknownInMapping;
import app.linewright.feeds.csv.LineFault;
import app.linewright.feeds.csv.TextEncoding;
import app.linewright.feeds.file.CellFault;
import app.linewright.feeds.file.DateForm;
import app.linewright.feeds.file.ImportProblem;
import app.linewright.feeds.file.RowFault;
import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Price;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of problem of a file is said in the language of the window. */
class ProblemWordsTest {
    private static final LocalDate DAY = LocalDate.of(2022, 11, 20);

    private final ProblemWords french = new ProblemWords(new Words(Locale.FRENCH));
    private final ProblemWords english = new ProblemWords(new Words(Locale.ENGLISH));

    @ParameterizedTest
    @MethodSource("faults")
    void whatIsWrongWithARowIsSaidInFrench(RowFault fault) {
        var problem = new ImportProblem("E0.csv", 12, null, "", fault, ImportProblem.Effect.ROW_REFUSED);
        assertFrench(french.of(problem), fault.sentence());
        assertThat(english.of(problem)).doesNotContain("{").doesNotContain("«");
    }

    static Stream<RowFault> faults() {
        var lines = Stream.of(
                        new LineFault.TooLong(65_536), new LineFault.Nul(), new LineFault.TooManyCells(1_000),
                        new LineFault.TextAfterQuote(), new LineFault.OpenQuote(), new LineFault.OtherCells(1, 3),
                        new LineFault.OtherCells(4, 3))
                .map(RowFault.Line::new);
        var plain = Arrays.stream(CellFault.Plain.values()).map(ProblemWordsTest::cell);
        var cells = Stream.of(
                        new CellFault.NoDate(DateForm.DAY_FIRST),
                        new CellFault.ClockChange(ZoneId.of("Europe/Paris")),
                        new CellFault.ScoreAhead(DAY),
                        new CellFault.OtherWinner(2, 1),
                        new CellFault.OtherSeason(DAY, true),
                        new CellFault.OtherSeason(DAY, false),
                        new CellFault.QuartersSum(101, 99),
                        new CellFault.OtherPrice(214, Price.decimal("2.10"), null),
                        new CellFault.OtherPrice(214, Price.american(-110), new Point(-250)),
                        new CellFault.NearlyTeam("Premier League", "Brentford"),
                        new CellFault.SeveralTeams("Serie A", List.of("Inter", "Milan")),
                        new CellFault.NoTeam("NFL", List.of()),
                        new CellFault.NoTeam("NFL", List.of("Bears")),
                        new CellFault.NoTeam("NFL", List.of("Bears", "Bills", "Browns")))
                .map(ProblemWordsTest::cell);
        var rows = Stream.of(
                new RowFault.EmptyCell(),
                new RowFault.Cell("", CellFault.Plain.NO_LINE_BESIDE),
                new RowFault.TurnedRound(7),
                new RowFault.OtherScore(7, 2, 1),
                corrected(Outcome.OVER));
        return Stream.of(lines, plain, cells, rows).flatMap(each -> each);
    }

    private static RowFault cell(CellFault fault) {
        return new RowFault.Cell("x1", fault);
    }

    private static RowFault.Corrected corrected(Outcome outcome) {
        return new RowFault.Corrected(
                "Pinnacle", MarketType.TOTALS, "Arsenal", "Chelsea", DAY,
                quote(outcome, "2.10"), quote(outcome, "2.05"));
    }

    private static Quote quote(Outcome outcome, String price) {
        return new Quote(
                new BookKey("pinnacle"), outcome, new Point(250), Price.decimal(price), new QuoteTime.Unknown(),
                Stage.CLOSING, false);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whyAFileIsNotTakenIsSaidInFrench(FileRefusal refusal) {
        assertFrench(french.of(refusal), refusal.sentence());
        assertThat(english.of(refusal)).doesNotContain("{").doesNotContain("«");
    }

    static Stream<FileRefusal> refusals() {
        var records = Stream.of(
                new FileRefusal.TooManyColumns(1_000),
                new FileRefusal.LongFirstLine(65_536),
                new FileRefusal.Damaged(0),
                new FileRefusal.Damaged(12),
                new FileRefusal.Unreadable(12, "/media/stick/E0.csv"),
                new FileRefusal.ColumnTwice("B365H"),
                new FileRefusal.ColumnsMissing(List.of("Date"), "a football-data file"),
                new FileRefusal.ColumnsMissing(List.of("Date", "HomeTeam", "AwayTeam"), "a football-data file"),
                new UnknownHeader(List.of()),
                new UnknownHeader(List.of(new UnknownHeader.Nearly("nflverse", "game_id"))),
                new FileRefusal.UnreadableMapping("line 3, column 5"),
                new FileRefusal.MappedColumnMissing("Home", "My lines"),
                new FileRefusal.PointColumnMissing("price:pinnacle:spread:home", "point:pinnacle:spread"));
        return Stream.of(
                        Arrays.stream(FileRefusal.Plain.values()),
                        Arrays.stream(UnknownInMapping.Part.values()).map(part -> new UnknownInMapping(part, "XFL")),
                        Arrays.stream(PriceColumn.Fault.values()).map(fault -> new PriceColumn("A odds", fault)),
                        records)
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("notes")
    void whatElseShouldBeKnownIsSaidInFrench(FileNote note) {
        assertFrench(french.of(note), note.sentence());
    }

    static Stream<FileNote> notes() {
        return Stream.of(
                new FileNote.OtherEncoding(TextEncoding.WINDOWS_1252),
                new FileNote.Lacking(List.of("HTHG", "HTAG")),
                new FileNote.PassedOver(List.of("XYZH")),
                new FileNote.UnknownParks(List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L")),
                new FileNote.NightGames(3));
    }

    @Test
    void figuresAndDatesStandAsTheLanguageWritesThem() {
        var problem = new ImportProblem(
                "E0.csv", 12, null, "", corrected(Outcome.OVER), ImportProblem.Effect.PRICE_CORRECTED);
        assertThat(french.of(problem)).isEqualTo("La cote de clôture de Pinnacle sur total plus de, Arsenal – Chelsea"
                + " du 20 nov. 2022, était 2,10 à 2,5 et devient 2,05 à 2,5.");
        assertThat(english.of(problem)).isEqualTo("The closing price of Pinnacle for total over, Arsenal v Chelsea"
                + " on 20 Nov 2022, was 2.10 at 2.5 and is 2.05 at 2.5 now.");
        var prices = new RowFault.Cell("2,1o", CellFault.Plain.NO_PRICE);
        assertThat(french.of(new ImportProblem("", 1, "PSH", "2,1o", prices, ImportProblem.Effect.CELL_LEFT_OUT)))
                .isEqualTo("«\u00a02,1o\u00a0» n’est pas une cote.");
    }

    private static void assertFrench(String said, String sentence) {
        assertThat(said).isNotEqualTo(sentence).doesNotContain("{").doesNotContain("“")
                .doesNotContainPattern("\\b(The|the|is|are|has|its|was|which)\\b")
                .doesNotContainPattern("[^\u00a0][:;?»](\\s|$)");
    }
}
