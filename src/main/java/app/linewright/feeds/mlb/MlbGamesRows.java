package app.linewright.feeds.mlb;

import app.linewright.feeds.csv.Column;
import app.linewright.feeds.csv.CsvHeader;
import app.linewright.feeds.csv.CsvLine;
import app.linewright.feeds.csv.FileNote;
import app.linewright.feeds.file.CellFault;
import app.linewright.feeds.file.DateForm;
import app.linewright.feeds.file.FileGame;
import app.linewright.feeds.file.FilePlayer;
import app.linewright.feeds.file.RefusedRowException;
import app.linewright.feeds.file.RowCells;
import app.linewright.feeds.file.RowReader;
import app.linewright.sport.EventStart;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.Venue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of an MLB game log. Start times are local to the park, so they make an instant only where the park is
 * known. A game belongs to the date under which the league lists it, also where rain made it start after midnight.
 */
final class MlbGamesRows implements RowReader {
    private static final LeagueKey MLB = new LeagueKey("baseball_mlb");
    /** Parks that are nobody's home: Tokyo, Sydney, Seoul, London, Monterrey, Mexico City, San Juan, showcases. */
    private static final Set<String> NEUTRAL_PARKS = Set.of(
            "TOK01", "SYD01", "SEO01", "LON01", "MNT01", "MEX02", "SJU01", "OMA01", "WIL02", "FTB01", "DYE01", "BIR01");

    /** The columns that are made use of, but can be done without. */
    private static final List<String> USUAL = List.of(
            "game_number", "start_time", "site", "home_starter_id", "home_starter", "visitor_starter_id",
            "visitor_starter");

    private static final int MOST_KEPT = 100;

    private final Map<String, Venue> parks;
    private final Set<String> unknownParks = new TreeSet<>();
    private final Column date;
    private final @Nullable Column number;
    private final @Nullable Column time;
    private final @Nullable Column park;
    private final Column home;
    private final Column away;
    private final Column homeRuns;
    private final Column awayRuns;
    private final @Nullable Starter homeStarter;
    private final @Nullable Starter awayStarter;
    private final Optional<FileNote> missing;

    /** The columns of a starting pitcher. */
    private record Starter(Column code, Column name, boolean home) {
        static @Nullable Starter of(CsvHeader header, String side) {
            var code = header.find(side + "_starter_id").orElse(null);
            var name = header.find(side + "_starter").orElse(null);
            return code == null || name == null ? null : new Starter(code, name, side.equals("home"));
        }
    }

    MlbGamesRows(CsvHeader header, Map<String, Venue> parks) {
        this.parks = parks;
        date = header.get("date");
        number = header.find("game_number").orElse(null);
        time = header.find("start_time").orElse(null);
        park = header.find("site").orElse(null);
        home = header.get("home");
        away = header.get("visitor");
        homeRuns = header.get("home_runs");
        awayRuns = header.get("visitor_runs");
        homeStarter = Starter.of(header, "home");
        awayStarter = Starter.of(header, "visitor");
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
        Optional<FileNote> dateOnly = unknownParks.isEmpty()
                ? Optional.empty()
                : Optional.of(new FileNote.UnknownParks(List.copyOf(unknownParks)));
        return Stream.of(missing, dateOnly).flatMap(Optional::stream).toList();
    }

    @Override
    public Sides look(CsvLine.Row row) {
        return new Sides(MLB, row.text(home), row.text(away));
    }

    @Override
    public FileGame read(RowCells cells) throws RefusedRowException {
        var day = cells.date(date, DateForm.YEAR_FIRST);
        return new FileGame(
                MLB,
                day,
                sequence(cells),
                cells.needed(home),
                cells.needed(away),
                Integer.toString(day.getYear()),
                start(cells, day),
                park != null && NEUTRAL_PARKS.contains(cells.text(park)),
                cells.result(homeRuns, awayRuns, false, day),
                Map.of(),
                List.of(),
                players(cells));
    }

    /** 0 for the only game of the day; 1, 2 for those of a doubleheader. */
    private int sequence(RowCells cells) throws RefusedRowException {
        if (number == null || cells.isEmpty(number)) {
            return 0;
        }
        int sequence = cells.count(number);
        if (sequence < 0 || sequence > 3) {
            throw cells.refusal(number, CellFault.Plain.NO_SEQUENCE);
        }
        return sequence;
    }

    private EventStart start(RowCells cells, LocalDate day) {
        if (time == null || park == null || cells.isEmpty(time)) {
            return new EventStart.OnDate(day);
        }
        var code = cells.text(park);
        var venue = parks.get(code);
        if (venue == null) {
            if (unknownParks.size() < MOST_KEPT) {
                unknownParks.add(code);
            }
            return new EventStart.OnDate(day);
        }
        return cells.start(day, time, venue.zone());
    }

    private List<FilePlayer> players(RowCells cells) {
        var players = new ArrayList<FilePlayer>(2);
        add(players, cells, homeStarter);
        add(players, cells, awayStarter);
        return players;
    }

    private static void add(List<FilePlayer> players, RowCells cells, @Nullable Starter starter) {
        var player = starter == null ? null : cells.player(starter.code(), starter.name(), "P", starter.home());
        if (player != null) {
            players.add(player);
        }
    }
}
