package app.linewright.feeds.nflverse;

import app.linewright.feeds.csv.Column;
import app.linewright.feeds.csv.CsvHeader;
import app.linewright.feeds.csv.CsvLine;
import app.linewright.feeds.csv.FileNote;
import app.linewright.feeds.file.CellFault;
import app.linewright.feeds.file.DateForm;
import app.linewright.feeds.file.FileGame;
import app.linewright.feeds.file.FilePlayer;
import app.linewright.feeds.file.OneSource;
import app.linewright.feeds.file.RefusedRowException;
import app.linewright.feeds.file.RowCells;
import app.linewright.feeds.file.RowReader;
import app.linewright.odds.BookKey;
import app.linewright.odds.Stage;
import app.linewright.sport.EventStart;
import app.linewright.sport.LeagueKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of nflverse's {@code games.csv}. Its line is a consensus of several books, not said to be the opening
 * or the closing one; it is taken for the closing one, of unknown time, once the game has been played. {@code
 * spread_line} is positive where the home side is the favourite, so the home side's point is its opposite. Times are
 * Eastern.
 */
final class NflverseRows implements RowReader {
    private static final LeagueKey NFL = new LeagueKey("americanfootball_nfl");
    private static final BookKey CONSENSUS = new BookKey("nflverse_consensus");
    private static final ZoneId EASTERN = ZoneId.of("America/New_York");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    /** The columns that are made use of, but can be done without. */
    private static final List<String> USUAL = List.of(
            "gametime", "overtime", "location", "home_moneyline", "away_moneyline", "spread_line", "home_spread_odds",
            "away_spread_odds", "total_line", "over_odds", "under_odds", "home_qb_id", "home_qb_name", "away_qb_id",
            "away_qb_name");

    private final Column season;
    private final Column date;
    private final @Nullable Column time;
    private final Column home;
    private final Column away;
    private final Column homeScore;
    private final Column awayScore;
    private final @Nullable Column overtime;
    private final @Nullable Column location;
    private final @Nullable Column homeMoneyline;
    private final @Nullable Column awayMoneyline;
    private final @Nullable Column spread;
    private final @Nullable Column homeSpreadPrice;
    private final @Nullable Column awaySpreadPrice;
    private final @Nullable Column total;
    private final @Nullable Column overPrice;
    private final @Nullable Column underPrice;
    private final @Nullable Quarterback homeQuarterback;
    private final @Nullable Quarterback awayQuarterback;

    private final Optional<FileNote> missing;

    private int nightGames;

    /** The columns of a starting quarterback. */
    private record Quarterback(Column code, Column name, boolean home) {
        static @Nullable Quarterback of(CsvHeader header, String side) {
            var code = header.find(side + "_qb_id").orElse(null);
            var name = header.find(side + "_qb_name").orElse(null);
            return code == null || name == null ? null : new Quarterback(code, name, side.equals("home"));
        }
    }

    NflverseRows(CsvHeader header) {
        season = header.get("season");
        date = header.get("gameday");
        time = header.find("gametime").orElse(null);
        home = header.get("home_team");
        away = header.get("away_team");
        homeScore = header.get("home_score");
        awayScore = header.get("away_score");
        overtime = header.find("overtime").orElse(null);
        location = header.find("location").orElse(null);
        homeMoneyline = header.find("home_moneyline").orElse(null);
        awayMoneyline = header.find("away_moneyline").orElse(null);
        spread = header.find("spread_line").orElse(null);
        homeSpreadPrice = header.find("home_spread_odds").orElse(null);
        awaySpreadPrice = header.find("away_spread_odds").orElse(null);
        total = header.find("total_line").orElse(null);
        overPrice = header.find("over_odds").orElse(null);
        underPrice = header.find("under_odds").orElse(null);
        homeQuarterback = Quarterback.of(header, "home");
        awayQuarterback = Quarterback.of(header, "away");
        missing = header.lacks(USUAL);
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
        Optional<FileNote> nights = nightGames == 0
                ? Optional.empty()
                : Optional.of(new FileNote.NightGames(nightGames));
        return Stream.of(missing, nights).flatMap(Optional::stream).toList();
    }

    @Override
    public Sides look(CsvLine.Row row) {
        return new Sides(NFL, row.text(home), row.text(away));
    }

    @Override
    public FileGame read(RowCells cells) throws RefusedRowException {
        var day = cells.date(date, DateForm.YEAR_FIRST);
        var result = cells.result(homeScore, awayScore, wentToOvertime(cells), day);
        // The line of a game that is still to be played is not its closing one yet.
        var consensus = consensus(cells, result == null ? Stage.PRE_MATCH : Stage.CLOSING);
        return new FileGame(
                NFL,
                day,
                0,
                cells.needed(home),
                cells.needed(away),
                season(cells, day),
                evening(cells.start(day, time, EASTERN)),
                isNeutral(cells),
                result,
                consensus.quotes(),
                consensus.lines(),
                players(cells));
    }

    /**
     * The file writes the nine o'clock night games of the seasons up to 2005 as 09:00; none ever started in the morning
     * at nine (those in Europe start at 09:30).
     */
    private EventStart evening(EventStart start) {
        if (start instanceof EventStart.AtInstant(Instant instant)
                && instant.atZone(EASTERN).toLocalTime().equals(NINE)) {
            nightGames++;
            return new EventStart.AtInstant(instant.plus(Duration.ofHours(12)));
        }
        return start;
    }

    /** The year in which the season began; its last games are played in the next. */
    private String season(RowCells cells, LocalDate day) throws RefusedRowException {
        int year = cells.count(season);
        if (year != day.getYear() && year != day.getYear() - 1) {
            throw cells.refusal(season, new CellFault.OtherSeason(day, false));
        }
        return Integer.toString(year);
    }

    private boolean isNeutral(RowCells cells) {
        if (location == null) {
            return false;
        }
        return switch (cells.text(location)) {
            case "Neutral" -> true;
            case "Home", "" -> false;
            default -> {
                cells.leaveOut(location, CellFault.Plain.NOT_HOME_OR_NEUTRAL);
                yield false;
            }
        };
    }

    private boolean wentToOvertime(RowCells cells) {
        if (overtime == null) {
            return false;
        }
        return switch (cells.text(overtime)) {
            case "1" -> true;
            case "0", "" -> false;
            default -> {
                cells.leaveOut(overtime, CellFault.Plain.NOT_0_OR_1);
                yield false;
            }
        };
    }

    private OneSource consensus(RowCells cells, Stage stage) {
        var consensus = new OneSource(cells, CONSENSUS, stage);
        consensus.moneyline(homeMoneyline, awayMoneyline);
        var homeFavouredBy = spread == null ? null : cells.point(spread);
        if (homeFavouredBy != null) {
            consensus.spread(homeFavouredBy.opposite(), homeSpreadPrice, awaySpreadPrice);
        } else {
            withoutLine(cells, homeSpreadPrice, awaySpreadPrice);
        }
        var points = total == null ? null : cells.total(total);
        if (points != null) {
            consensus.total(points, overPrice, underPrice);
        } else {
            withoutLine(cells, overPrice, underPrice);
        }
        return consensus;
    }

    private static void withoutLine(RowCells cells, @Nullable Column... prices) {
        for (var column : prices) {
            if (column != null && !cells.isEmpty(column)) {
                cells.leaveOut(column, CellFault.Plain.NO_LINE_BESIDE);
            }
        }
    }

    private List<FilePlayer> players(RowCells cells) {
        var players = new ArrayList<FilePlayer>(2);
        add(players, cells, homeQuarterback);
        add(players, cells, awayQuarterback);
        return players;
    }

    private static void add(List<FilePlayer> players, RowCells cells, @Nullable Quarterback quarterback) {
        var player = quarterback == null
                ? null
                : cells.player(quarterback.code(), quarterback.name(), "QB", quarterback.home());
        if (player != null) {
            players.add(player);
        }
    }
}
