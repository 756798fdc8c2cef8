package app.linewright.desktop;

import app.linewright.desktop.board.MatchDay;
import app.linewright.feeds.FilePreview;
import app.linewright.feeds.FileReport;
import app.linewright.feeds.FileSample;
import app.linewright.feeds.PreviewRow;
import app.linewright.feeds.RowCounts;
import app.linewright.feeds.csv.FileRefusal;
import app.linewright.feeds.file.CellFault;
import app.linewright.feeds.file.FileGame;
import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.file.ImportProblem;
import app.linewright.feeds.file.RowFault;
import app.linewright.feeds.generic.CsvMapping;
import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;
import app.linewright.sport.EventStart;
import app.linewright.sport.Result;
import app.linewright.sport.Sport;
import app.linewright.sport.Team;
import app.linewright.sport.TeamId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Heads of files that only a mapping can explain. */
public final class PreparedSamples {
    /** A row is a game, with a column for each price. */
    public static final FileSample WIDE = sample("my odds.csv", List.of(
            List.of("Day", "Host", "Guest", "Host pts", "Guest pts", "H odds", "A odds", "Hcap"),
            List.of("11/17/2022", "Packers", "Titans", "17", "27", "-170", "+145", "-3"),
            List.of("11/20/2022", "Bills", "Browns", "31", "23", "-365", "+290", "-7.5")));
    /** A row is a single price. */
    public static final FileSample LONG = sample("quotes.csv", List.of(
            List.of("competition", "commence_time", "home_team", "away_team", "bookmaker", "market", "outcome", "line",
                    "odds", "last_update"),
            List.of("NFL", "2022-11-18T01:15:00Z", "Packers", "Titans", "bet365", "moneyline", "home", "", "1.59",
                    "2022-11-17T18:00:00Z")));

    static final Map<BookKey, String> BOOKS = Map.of(MatchDay.BET365.key(), MatchDay.BET365.name());

    private PreparedSamples() {}

    private static FileSample sample(String name, List<List<String>> lines) {
        return new FileSample(
                Path.of(name),
                lines.getFirst(),
                lines.subList(1, lines.size()),
                List.of(MatchDay.NFL, MatchDay.PREMIER_LEAGUE),
                List.of(MatchDay.BET365, MatchDay.PINNACLE));
    }

    /** What is made of two rows by any mapping, with a price that cannot be read in the second. */
    public static FilePreview preview(CsvMapping mapping) {
        var problem = new ImportProblem(
                mapping.name(), 3, "A odds", "+29o",
                new RowFault.Cell("+29o", CellFault.Plain.NO_AMERICAN),
                ImportProblem.Effect.CELL_LEFT_OUT);
        return new FilePreview(
                new FileReport(
                        WIDE.file(), Optional.of(FileKind.GENERIC), new FileReport.Outcome.Done(),
                        new RowCounts(2, 2, 0, 0, 0, 0), 2, 0, List.of(problem), 1, List.of()),
                2,
                List.of(
                        row(2, "2022-11-17", "Green Bay Packers", "Tennessee Titans", List.of()),
                        row(3, "2022-11-20", "Buffalo Bills", "Cleveland Browns", List.of(problem))),
                BOOKS,
                true);
    }

    /** Some rows of which all is taken. */
    static List<PreviewRow> rows() {
        return List.of(
                row(2, "2022-11-17", "Green Bay Packers", "Tennessee Titans", List.of()),
                row(3, "2022-11-20", "Buffalo Bills", "Cleveland Browns", List.of()));
    }

    /** What is made of two rows by a mapping that does not fit. */
    public static FilePreview refused(FileRefusal refusal) {
        return new FilePreview(
                new FileReport(
                        LONG.file(), Optional.of(FileKind.GENERIC), new FileReport.Outcome.Refused(refusal),
                        RowCounts.NONE, 0, 0, List.of(), 0, List.of()),
                0, List.of(), Map.of(), true);
    }

    private static PreviewRow row(
            long line, String day, String home, String away, List<ImportProblem> problems) {
        var date = LocalDate.parse(day);
        var quote = new Quote(
                MatchDay.BET365.key(), Outcome.HOME, null, Price.parse("-170", PriceFormat.AMERICAN),
                new QuoteTime.Unknown(), Stage.PRE_MATCH, false);
        var game = new FileGame(
                MatchDay.NFL.key(), date, 0, home, away, "2022", new EventStart.OnDate(date), false,
                new Result(17, 27, false, List.of()), Map.of(MarketType.H2H, List.of(quote)), List.of(), List.of());
        return new PreviewRow(
                line, new PreviewRow.Read(MatchDay.NFL, team(home), team(away), game), problems);
    }

    private static Team team(String name) {
        return new Team(
                new TeamId(name.toLowerCase(Locale.ROOT).replace(' ', '-')),
                Sport.AMERICAN_FOOTBALL, name, "", "", "");
    }
}
