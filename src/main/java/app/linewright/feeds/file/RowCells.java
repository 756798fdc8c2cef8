package app.linewright.feeds.file;

import app.linewright.feeds.csv.Column;
import app.linewright.feeds.csv.CsvLine;
import app.linewright.odds.Point;
import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.sport.EventStart;
import app.linewright.sport.Result;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row, read as what they should be. A cell that says which game the row is about, or how it ended,
 * refuses the row when it cannot be read; any other is left out, with a problem.
 */
public final class RowCells {
    private static final int LONGEST_NAME = 100;
    private static final int HIGHEST_SCORE = 999;
    /** No fixture list is published further ahead. */
    private static final int FURTHEST_DAYS = 800;
    private static final LocalDate EARLIEST = LocalDate.of(1870, 1, 1);

    private final String file;
    private final CsvLine.Row row;
    private final Instant now;
    private final LocalDate today;
    private final List<ImportProblem> problems = new ArrayList<>(0);
    private final IdentityHashMap<Quote, Column> priced = new IdentityHashMap<>();

    /** @param now the instant of the import */
    public RowCells(String file, CsvLine.Row row, Instant now) {
        this.file = file;
        this.row = row;
        this.now = now;
        today = now.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Remembers the column that {@code quote}, as this object, has its price from. */
    public Quote priced(Column column, Quote quote) {
        priced.put(quote, column);
        return quote;
    }

    /** The column that gave {@code quote} its price; null where {@link #priced} was not told. */
    public @Nullable Column columnOf(Quote quote) {
        return priced.get(quote);
    }

    /** The cells that were left out so far. */
    public List<ImportProblem> problems() {
        return problems;
    }

    /** The row's line in the file. */
    public long line() {
        return row.line();
    }

    public String text(Column column) {
        return row.text(column);
    }

    public boolean isEmpty(Column column) {
        return row.text(column).isEmpty();
    }

    /** The refusal of the row for what stands in {@code column}, or for nothing standing there. */
    public RefusedRowException refusal(Column column, CellFault fault) {
        var text = text(column);
        return text.isEmpty()
                ? emptyCell(column)
                : new RefusedRowException(column, text, new RowFault.Cell(text, fault));
    }

    private static RefusedRowException emptyCell(Column column) {
        return new RefusedRowException(column, "", new RowFault.EmptyCell());
    }

    /** Leaves out what stands in {@code column}. */
    public void leaveOut(Column column, CellFault fault) {
        var text = text(column);
        problems.add(new ImportProblem(
                file, row.line(), column.name(), text, new RowFault.Cell(text, fault),
                ImportProblem.Effect.CELL_LEFT_OUT));
    }

    /** Text that must be there. */
    public String needed(Column column) throws RefusedRowException {
        var text = text(column);
        if (text.isEmpty()) {
            throw emptyCell(column);
        }
        return text;
    }

    public LocalDate date(Column column, DateForm form) throws RefusedRowException {
        var date = form.read(text(column));
        if (date == null && form != DateForm.YEAR_FIRST) {
            date = DateForm.YEAR_FIRST.read(text(column));
        }
        if (date == null) {
            throw refusal(column, new CellFault.NoDate(form));
        }
        if (isImplausible(date)) {
            throw refusal(column, CellFault.Plain.NO_GAME_DATE);
        }
        return date;
    }

    /** The start that a time of day in {@code column} gives to {@code date}; only the date where there is none. */
    public EventStart start(LocalDate date, @Nullable Column column, @Nullable ZoneId zone) {
        if (column == null || zone == null || isEmpty(column)) {
            return new EventStart.OnDate(date);
        }
        var time = ClockTime.read(text(column));
        if (time == null) {
            leaveOut(column, CellFault.Plain.NO_CLOCK_TIME);
            return new EventStart.OnDate(date);
        }
        return start(date, time, column, zone);
    }

    private EventStart start(LocalDate date, LocalTime time, Column column, ZoneId zone) {
        var local = LocalDateTime.of(date, time);
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            leaveOut(column, new CellFault.ClockChange(zone));
            return new EventStart.OnDate(date);
        }
        // Where the hour happens twice, the first is as good as the second, and more often meant.
        return new EventStart.AtInstant(local.toInstant(offsets.getFirst()));
    }

    /** An instant such as {@code 2025-11-02T18:00:00Z}, or with an offset. */
    public Instant instant(Column column) throws RefusedRowException {
        var instant = readInstant(column);
        if (isImplausible(instant.atOffset(ZoneOffset.UTC).toLocalDate())) {
            throw refusal(column, CellFault.Plain.NO_GAME_TIME);
        }
        return instant;
    }

    /** When the prices of the row stood; unknown, with a problem, where {@code at} is later than the import. */
    public QuoteTime quoteTime(Column column, Instant at) {
        var time = QuoteTime.reported(at, now);
        if (time instanceof QuoteTime.Unknown) {
            leaveOut(column, CellFault.Plain.AHEAD);
        }
        return time;
    }

    private Instant readInstant(Column column) throws RefusedRowException {
        try {
            return OffsetDateTime.parse(text(column)).toInstant();
        } catch (DateTimeException e) {
            throw refusal(column, CellFault.Plain.NO_INSTANT);
        }
    }

    private boolean isImplausible(LocalDate date) {
        return date.isBefore(EARLIEST) || date.isAfter(today.plusDays(FURTHEST_DAYS));
    }

    /** A side's score; empty where the cell is. Some tools write {@code 2.0} for 2. */
    public OptionalInt score(Column column) throws RefusedRowException {
        var text = text(column);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        int score = wholeNumber(text);
        if (score < 0 || score > HIGHEST_SCORE) {
            throw refusal(column, CellFault.Plain.NO_SCORE);
        }
        return OptionalInt.of(score);
    }

    /**
     * The final score; null where both cells are empty, as before a game. One alone is no score.
     *
     * @param date the date of the game, which a game with a score has behind it, wherever that is
     */
    public @Nullable Result result(Column home, Column away, boolean overtime, LocalDate date)
            throws RefusedRowException {
        var scored = score(home);
        var conceded = score(away);
        if (scored.isEmpty() && conceded.isEmpty()) {
            return null;
        }
        if (scored.isEmpty() || conceded.isEmpty()) {
            throw emptyCell(scored.isEmpty() ? home : away);
        }
        if (date.isAfter(today.plusDays(1))) {
            throw refusal(home, new CellFault.ScoreAhead(date));
        }
        return new Result(scored.getAsInt(), conceded.getAsInt(), overtime, List.of());
    }

    /** A whole number of at most six digits, or −1 where the cell has none. */
    public int count(Column column) {
        return wholeNumber(text(column));
    }

    private static int wholeNumber(String text) {
        var digits = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        if (digits.isEmpty() || digits.length() > 6) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + (c - '0');
        }
        return number;
    }

    /** The price in {@code column}; null where there is none, or none that can be read, which is then a problem. */
    public @Nullable Price price(Column column, PriceFormat format) {
        var text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        var price = Price.tryParse(text, format);
        if (price == null) {
            leaveOut(column, switch (format) {
                case DECIMAL -> CellFault.Plain.NO_PRICE;
                case AMERICAN -> CellFault.Plain.NO_AMERICAN;
                case FRACTIONAL -> CellFault.Plain.NO_FRACTION;
                case PROBABILITY -> CellFault.Plain.NO_PROBABILITY;
            });
        }
        return price;
    }

    /** The point in {@code column}; null where there is none, or none that can be read, which is then a problem. */
    public @Nullable Point point(Column column) {
        var text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Point.parse(text);
        } catch (IllegalArgumentException e) {
            leaveOut(column, CellFault.Plain.NO_POINT);
            return null;
        }
    }

    /** The total in {@code column}; null where there is none, or none that can be read, which is then a problem. */
    public @Nullable Point total(Column column) {
        var point = point(column);
        if (point != null && point.hundredths() <= 0) {
            leaveOut(column, CellFault.Plain.NO_TOTAL);
            return null;
        }
        return point;
    }

    /** The player whom two columns name; null where one is empty, or unreadable, which is then a problem. */
    public @Nullable FilePlayer player(Column code, Column name, String position, boolean home) {
        if (isEmpty(code) || isEmpty(name)) {
            return null;
        }
        if (text(code).length() > LONGEST_NAME || text(name).length() > LONGEST_NAME) {
            leaveOut(name, CellFault.Plain.LONG_PLAYER);
            return null;
        }
        return new FilePlayer(text(code), text(name), position, home);
    }
}
