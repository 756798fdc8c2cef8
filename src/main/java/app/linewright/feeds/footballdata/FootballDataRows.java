package app.linewright.feeds.footballdata;

import app.linewright.feeds.csv.Column;
import app.linewright.feeds.csv.CsvHeader;
import app.linewright.feeds.csv.CsvLine;
import app.linewright.feeds.csv.FileNote;
import app.linewright.feeds.file.CellFault;
import app.linewright.feeds.file.DateForm;
import app.linewright.feeds.file.FileGame;
import app.linewright.feeds.file.GameQuotes;
import app.linewright.feeds.file.Known;
import app.linewright.feeds.file.RefusedRowException;
import app.linewright.feeds.file.RowCells;
import app.linewright.feeds.file.RowReader;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;
import app.linewright.sport.League;
import app.linewright.sport.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one football-data file. */
final class FootballDataRows implements RowReader {
    /** The site's columns that say nothing about prices, results or who plays. */
    private static final Set<String> PASSED_OVER = Set.of(
            "Attendance", "Referee", "HS", "AS", "HST", "AST", "HHW", "AHW", "HC", "AC", "HF", "AF", "HFKC", "AFKC",
            "HO", "AO", "HY", "AY", "HR", "AR", "HBP", "ABP", "HxG", "AxG", "Bb1X2", "BbOU", "BbAH");

    private static final Point GOALS = Point.parse("2.5");
    private static final QuoteTime UNKNOWN = new QuoteTime.Unknown();

    private final Known known;
    private final SoccerSeasons seasons = new SoccerSeasons();
    private final Column division;
    private final Column date;
    private final @Nullable Column time;
    private final Column home;
    private final Column away;
    private final @Nullable Column homeGoals;
    private final @Nullable Column awayGoals;
    private final @Nullable Column winner;
    private final @Nullable Column homeGoalsAtHalf;
    private final @Nullable Column awayGoalsAtHalf;
    private final List<Priced> prices = new ArrayList<>();
    private final List<FileNote> notes = new ArrayList<>();

    /** A price column of this file; its handicap columns are those that the file has. */
    private record Priced(Column column, PriceColumns.PriceColumn meaning, List<Column> handicaps) {}

    FootballDataRows(CsvHeader header, Known known) {
        this.known = known;
        division = header.get("Div");
        date = header.get("Date");
        time = header.find("Time").orElse(null);
        home = header.get("HomeTeam");
        away = header.get("AwayTeam");
        homeGoals = header.find("FTHG").orElse(null);
        awayGoals = header.find("FTAG").orElse(null);
        winner = header.find("FTR").orElse(null);
        homeGoalsAtHalf = header.find("HTHG").orElse(null);
        awayGoalsAtHalf = header.find("HTAG").orElse(null);
        var unknown = new ArrayList<String>();
        for (var column : header.columns()) {
            var meaning = PriceColumns.find(column.name());
            if (meaning.isPresent()) {
                prices.add(priced(header, column, meaning.get()));
            } else if (!isKnown(column.name())) {
                unknown.add(column.name());
            }
        }
        header.lacks(usual()).ifPresent(notes::add);
        if (!unknown.isEmpty()) {
            notes.add(new FileNote.PassedOver(unknown));
        }
    }

    /** The columns of every market of which the file has one, and of the score at half-time likewise. */
    private Set<String> usual() {
        var names = new TreeSet<String>();
        prices.forEach(priced -> names.addAll(PriceColumns.beside(priced.meaning())));
        if (homeGoalsAtHalf != null || awayGoalsAtHalf != null) {
            names.addAll(List.of("HTHG", "HTAG"));
        }
        return names;
    }

    private static Priced priced(CsvHeader header, Column column, PriceColumns.PriceColumn meaning) {
        var handicaps = meaning.handicaps().stream().map(header::find).flatMap(Optional::stream).toList();
        return new Priced(column, meaning, handicaps);
    }

    private static boolean isKnown(String name) {
        return PASSED_OVER.contains(name)
                || PriceColumns.isHandicap(name)
                || switch (name) {
                    case "Div", "Date", "Time", "HomeTeam", "AwayTeam" -> true;
                    case "FTHG", "FTAG", "FTR", "HTHG", "HTAG", "HTR" -> true;
                    default -> false;
                };
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
        return notes;
    }

    @Override
    public @Nullable Sides look(CsvLine.Row row) {
        var league = known.league(row.text(division));
        if (league.isEmpty()) {
            return null;
        }
        var day = DateForm.DAY_FIRST.read(row.text(date));
        if (day != null) {
            seasons.note(league.get().key(), day);
        }
        return new Sides(league.get().key(), row.text(home), row.text(away));
    }

    @Override
    public FileGame read(RowCells cells) throws RefusedRowException {
        var league = league(cells);
        var day = cells.date(date, DateForm.DAY_FIRST);
        // The site gives every league's times in British time.
        var start = cells.start(day, time, CollectionDay.BRITAIN);
        var result = result(cells, day);
        return new FileGame(
                league.key(),
                day,
                0,
                cells.needed(home),
                cells.needed(away),
                seasons.seasonOf(league.key(), day),
                start,
                false,
                result,
                quotes(cells, CollectionDay.windowFor(day, start)),
                List.of(),
                List.of());
    }

    private League league(RowCells cells) throws RefusedRowException {
        var code = cells.needed(division);
        return known.league(code).orElseThrow(() -> cells.refusal(division, CellFault.Plain.NO_DIVISION));
    }

    private @Nullable Result result(RowCells cells, LocalDate day) throws RefusedRowException {
        if (homeGoals == null || awayGoals == null) {
            return null;
        }
        var end = cells.result(homeGoals, awayGoals, false, day);
        if (end == null) {
            return null;
        }
        checkWinner(cells, end);
        return new Result(end.home(), end.away(), false, halves(cells, end));
    }

    private void checkWinner(RowCells cells, Result end) throws RefusedRowException {
        if (winner == null || cells.isEmpty(winner)) {
            return;
        }
        var told = cells.text(winner);
        if (!told.equals(end.margin() > 0 ? "H" : end.margin() < 0 ? "A" : "D")) {
            throw cells.refusal(winner, new CellFault.OtherWinner(end.home(), end.away()));
        }
    }

    private List<Result.Period> halves(RowCells cells, Result end) {
        if (homeGoalsAtHalf == null || awayGoalsAtHalf == null
                || cells.isEmpty(homeGoalsAtHalf) || cells.isEmpty(awayGoalsAtHalf)) {
            return List.of();
        }
        int home = cells.count(homeGoalsAtHalf);
        int away = cells.count(awayGoalsAtHalf);
        if (home < 0 || home > end.home()) {
            cells.leaveOut(homeGoalsAtHalf, CellFault.Plain.NO_HALF_TIME);
            return List.of();
        }
        if (away < 0 || away > end.away()) {
            cells.leaveOut(awayGoalsAtHalf, CellFault.Plain.NO_HALF_TIME);
            return List.of();
        }
        return List.of(new Result.Period(home, away), new Result.Period(end.home() - home, end.away() - away));
    }

    private Map<MarketType, List<Quote>> quotes(RowCells cells, QuoteTime collected) {
        var quotes = new GameQuotes();
        var handicaps = new HashMap<Column, Optional<Point>>();
        for (var priced : prices) {
            var meaning = priced.meaning();
            if (cells.isEmpty(priced.column())) {
                continue;
            }
            var price = cells.price(priced.column(), PriceFormat.DECIMAL);
            if (price == null) {
                continue;
            }
            Point point = null;
            if (meaning.market().hasPoint()) {
                point = meaning.market() == MarketType.TOTALS ? GOALS : handicap(cells, priced, handicaps);
                if (point == null) {
                    continue;
                }
            }
            var when = meaning.stage() == Stage.CLOSING ? UNKNOWN : collected;
            var quote = new Quote(meaning.book(), meaning.outcome(), point, price, when, meaning.stage(), false);
            quotes.add(meaning.market(), cells.priced(priced.column(), quote));
        }
        return quotes.byMarket();
    }

    /** The handicap of the priced side; null where the row has none, which is said where the cell is unreadable. */
    private static @Nullable Point handicap(RowCells cells, Priced priced, Map<Column, Optional<Point>> read) {
        for (var column : priced.handicaps()) {
            if (!cells.isEmpty(column)) {
                var homePoint = read.computeIfAbsent(column, c -> Optional.ofNullable(cells.point(c)));
                return homePoint
                        .map(point -> priced.meaning().outcome() == Outcome.HOME ? point : point.opposite())
                        .orElse(null);
            }
        }
        cells.leaveOut(priced.column(), CellFault.Plain.NO_HANDICAP_BESIDE);
        return null;
    }
}
