package app.linewright.feeds.nba;

import app.linewright.feeds.csv.Column;
import app.linewright.feeds.csv.CsvHeader;
import app.linewright.feeds.csv.CsvLine;
import app.linewright.feeds.csv.FileNote;
import app.linewright.feeds.file.CellFault;
import app.linewright.feeds.file.DateForm;
import app.linewright.feeds.file.FileGame;
import app.linewright.feeds.file.OneSource;
import app.linewright.feeds.file.RefusedRowException;
import app.linewright.feeds.file.RowCells;
import app.linewright.feeds.file.RowReader;
import app.linewright.feeds.file.Seasons;
import app.linewright.odds.BookKey;
import app.linewright.odds.Point;
import app.linewright.odds.Stage;
import app.linewright.sport.EventStart;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of an NBA odds history. It names no book and no time, and prices moneylines only: spread and total are
 * stated without a price. The spread has no sign; {@code whos_favored} says whose it is. {@code season} is the year in
 * which the season ends.
 */
final class NbaOddsRows implements RowReader {
    private static final LeagueKey NBA = new LeagueKey("basketball_nba");
    private static final BookKey UNNAMED = new BookKey("nba_unnamed");
    private static final int QUARTERS = 4;
    /** The columns that are made use of, but can be done without. */
    private static final List<String> USUAL = List.of(
            "q1_home", "q2_home", "q3_home", "q4_home", "ot_home", "q1_away", "q2_away", "q3_away", "q4_away",
            "ot_away", "whos_favored", "spread", "total", "moneyline_home", "moneyline_away");

    private final Column season;
    private final Column date;
    private final Column home;
    private final Column away;
    private final Column homeScore;
    private final Column awayScore;
    private final List<Column> homePeriods;
    private final List<Column> awayPeriods;
    private final @Nullable Column favourite;
    private final @Nullable Column spread;
    private final @Nullable Column total;
    private final @Nullable Column homeMoneyline;
    private final @Nullable Column awayMoneyline;
    private final Optional<FileNote> missing;

    NbaOddsRows(CsvHeader header) {
        season = header.get("season");
        date = header.get("date");
        home = header.get("home");
        away = header.get("away");
        homeScore = header.get("score_home");
        awayScore = header.get("score_away");
        homePeriods = periods(header, "home");
        awayPeriods = periods(header, "away");
        favourite = header.find("whos_favored").orElse(null);
        spread = header.find("spread").orElse(null);
        total = header.find("total").orElse(null);
        homeMoneyline = header.find("moneyline_home").orElse(null);
        awayMoneyline = header.find("moneyline_away").orElse(null);
        missing = header.lacks(USUAL);
    }

    /** The columns of a side's quarters and of its overtimes together; none unless the file has them all. */
    private static List<Column> periods(CsvHeader header, String side) {
        var names = Stream.of("q1_", "q2_", "q3_", "q4_", "ot_").map(period -> period + side).toArray(String[]::new);
        return header.has(names) ? Stream.of(names).map(header::get).toList() : List.of();
    }

    @Override
    public Column home() {
        return home;
    }

    @Override
    public Column away() {
        return away;
    }

    @Override
    public List<FileNote> notes() {
        return missing.stream().toList();
    }

    @Override
    public Sides look(CsvLine.Row row) {
        return new Sides(NBA, row.text(home), row.text(away));
    }

    @Override
    public FileGame read(RowCells cells) throws RefusedRowException {
        var day = cells.date(date, DateForm.MONTH_FIRST);
        var book = book(cells);
        return new FileGame(
                NBA,
                day,
                0,
                cells.needed(home),
                cells.needed(away),
                season(cells, day),
                new EventStart.OnDate(day),
                false,
                result(cells, day),
                book.quotes(),
                book.lines(),
                List.of());
    }

    private String season(RowCells cells, LocalDate day) throws RefusedRowException {
        int end = cells.count(season);
        if (end != day.getYear() && end != day.getYear() + 1) {
            throw cells.refusal(season, new CellFault.OtherSeason(day, true));
        }
        return Seasons.over(end - 1);
    }

    private @Nullable Result result(RowCells cells, LocalDate day) throws RefusedRowException {
        var end = cells.result(homeScore, awayScore, false, day);
        if (end == null || homePeriods.isEmpty() || awayPeriods.isEmpty()) {
            return end;
        }
        var homePoints = points(cells, homePeriods, end.home());
        var awayPoints = points(cells, awayPeriods, end.away());
        if (homePoints.isEmpty() || awayPoints.isEmpty()) {
            return end;
        }
        boolean overtime = homePoints.getLast() + awayPoints.getLast() > 0;
        var periods = new ArrayList<Result.Period>();
        for (int i = 0; i < (overtime ? QUARTERS + 1 : QUARTERS); i++) {
            periods.add(new Result.Period(homePoints.get(i), awayPoints.get(i)));
        }
        return new Result(end.home(), end.away(), overtime, periods);
    }

    /** A side's points by period, all overtimes as one; empty where they do not make up its score. */
    private static List<Integer> points(RowCells cells, List<Column> periods, int score) {
        var points = new ArrayList<Integer>();
        int sum = 0;
        for (var period : periods) {
            int scored = cells.isEmpty(period) ? 0 : cells.count(period);
            if (scored < 0) {
                cells.leaveOut(period, CellFault.Plain.NO_SCORE);
                return List.of();
            }
            sum += scored;
            points.add(scored);
        }
        if (sum != score) {
            cells.leaveOut(periods.getLast(), new CellFault.QuartersSum(sum, score));
            return List.of();
        }
        return points;
    }

    private OneSource book(RowCells cells) {
        var book = new OneSource(cells, UNNAMED, Stage.PRE_MATCH);
        book.moneyline(homeMoneyline, awayMoneyline);
        var homePoint = homePoint(cells);
        if (homePoint != null) {
            book.spread(homePoint, null, null);
        }
        var points = total == null ? null : cells.total(total);
        if (points != null) {
            book.total(points, null, null);
        }
        return book;
    }

    private @Nullable Point homePoint(RowCells cells) {
        if (favourite == null || spread == null) {
            return null;
        }
        var points = cells.point(spread);
        if (points == null) {
            return null;
        }
        if (points.hundredths() < 0) {
            cells.leaveOut(spread, CellFault.Plain.SIGNED_SPREAD);
            return null;
        }
        return switch (cells.text(favourite)) {
            case "home" -> points.opposite();
            case "away" -> points;
            default -> {
                cells.leaveOut(favourite, CellFault.Plain.NOT_HOME_OR_AWAY);
                yield null;
            }
        };
    }
}
