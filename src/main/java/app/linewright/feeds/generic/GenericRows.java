package app.linewright.feeds.generic;

import app.linewright.feeds.csv.Column;
import app.linewright.feeds.csv.CsvLine;
import app.linewright.feeds.csv.FileRefusal.UnknownInMapping;
import app.linewright.feeds.csv.FileRefusedException;
import app.linewright.feeds.file.CellFault;
import app.linewright.feeds.file.FileGame;
import app.linewright.feeds.file.GameQuotes;
import app.linewright.feeds.file.Known;
import app.linewright.feeds.file.RefusedRowException;
import app.linewright.feeds.file.RowCells;
import app.linewright.feeds.file.RowReader;
import app.linewright.feeds.file.Seasons;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;
import app.linewright.sport.EventStart;
import app.linewright.sport.League;
import app.linewright.sport.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file by a mapping. */
final class GenericRows implements RowReader {
    private static final int LONGEST_SEASON = 20;

    private final Known known;
    private final MappedColumns.Source league;
    private final MappedColumns.@Nullable Source season;
    private final MappedStart start;
    private final Column home;
    private final Column away;
    private final @Nullable Column sequence;
    private final @Nullable Column neutral;
    private final @Nullable Score score;
    private final @Nullable Column quoteTime;
    private final MappedColumns.@Nullable Source stage;
    private final QuoteReader quotes;
    private final boolean quotePerRow;

    private record Score(Column home, Column away, @Nullable Column overtime) {}

    GenericRows(MappedColumns columns, CsvMapping mapping, Known known) throws FileRefusedException {
        this.known = known;
        league = columns.source(mapping.league());
        if (league instanceof MappedColumns.Source.Fixed(String name) && known.league(name).isEmpty()) {
            throw new FileRefusedException(new UnknownInMapping(UnknownInMapping.Part.LEAGUE, name));
        }
        season = mapping.season() == null ? null : columns.source(mapping.season());
        start = new MappedStart(columns, mapping.start());
        home = columns.column(mapping.home());
        away = columns.column(mapping.away());
        sequence = columns.optional(mapping.sequence());
        neutral = columns.optional(mapping.neutral());
        var scores = mapping.score();
        score = scores == null
                ? null
                : new Score(
                        columns.column(scores.home()),
                        columns.column(scores.away()),
                        columns.optional(scores.overtime()));
        quoteTime = columns.optional(mapping.quoteTime());
        stage = mapping.stage() == null ? null : columns.source(mapping.stage());
        if (stage instanceof MappedColumns.Source.Fixed(String word) && Words.stage(word).isEmpty()) {
            throw new FileRefusedException(new UnknownInMapping(UnknownInMapping.Part.STAGE, word));
        }
        quotePerRow = mapping.quote() != null;
        quotes = mapping.quote() == null
                ? new PriceColumns(columns, mapping, known)
                : new QuoteRow(columns, mapping.quote(), mapping.priceFormat(), known);
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
    public boolean quotePerRow() {
        return quotePerRow;
    }

    @Override
    public @Nullable Sides look(CsvLine.Row row) {
        var name = switch (league) {
            case MappedColumns.Source.Cell(Column column) -> row.text(column);
            case MappedColumns.Source.Fixed(String text) -> text;
        };
        return known.league(name)
                .map(found -> new Sides(found.key(), row.text(home), row.text(away)))
                .orElse(null);
    }

    @Override
    public FileGame read(RowCells cells) throws RefusedRowException {
        var found = league(cells);
        var when = start.read(cells, found.zone());
        var date = when.dateIn(found.zone());
        var gathered = new GameQuotes();
        quotes.read(cells, quoteTime(cells, when), stage(cells), gathered);
        return new FileGame(
                found.key(),
                date,
                sequence(cells),
                cells.needed(home),
                cells.needed(away),
                season(cells, found, date),
                when,
                yes(cells, neutral),
                result(cells, date),
                gathered.byMarket(),
                List.of(),
                List.of());
    }

    private League league(RowCells cells) throws RefusedRowException {
        var found = known.league(league.text(cells)).orElse(null);
        if (found == null) {
            throw league.refusal(cells, CellFault.Plain.NO_LEAGUE);
        }
        return found;
    }

    private String season(RowCells cells, League found, LocalDate date) throws RefusedRowException {
        var text = season == null ? "" : season.text(cells);
        if (season != null && text.length() > LONGEST_SEASON) {
            throw season.refusal(cells, CellFault.Plain.NO_SEASON);
        }
        return text.isEmpty() ? Seasons.of(found.sport(), date) : text;
    }

    private int sequence(RowCells cells) throws RefusedRowException {
        if (sequence == null || cells.isEmpty(sequence)) {
            return 0;
        }
        int number = cells.count(sequence);
        if (number < 0 || number > 9) {
            throw cells.refusal(sequence, CellFault.Plain.NO_SEQUENCE);
        }
        return number;
    }

    private @Nullable Result result(RowCells cells, LocalDate date) throws RefusedRowException {
        return score == null ? null : cells.result(score.home(), score.away(), yes(cells, score.overtime()), date);
    }

    private static boolean yes(RowCells cells, @Nullable Column column) {
        if (column == null) {
            return false;
        }
        return switch (cells.text(column).toLowerCase(Locale.ROOT)) {
            case "yes", "true", "1" -> true;
            case "no", "false", "0", "" -> false;
            default -> {
                cells.leaveOut(column, CellFault.Plain.NOT_YES_OR_NO);
                yield false;
            }
        };
    }

    /** When the prices stood: before the start, or they would be prices on a game under way. */
    private QuoteTime quoteTime(RowCells cells, EventStart when) throws RefusedRowException {
        if (quoteTime == null || cells.isEmpty(quoteTime)) {
            return new QuoteTime.Unknown();
        }
        var at = cells.instant(quoteTime);
        if (when instanceof EventStart.AtInstant(Instant kickOff) && at.isAfter(kickOff)) {
            throw cells.refusal(quoteTime, CellFault.Plain.AFTER_START);
        }
        return cells.quoteTime(quoteTime, at);
    }

    private Stage stage(RowCells cells) throws RefusedRowException {
        if (stage == null) {
            return Stage.PRE_MATCH;
        }
        var told = Words.stage(stage.text(cells)).orElse(null);
        if (told == null) {
            throw stage.refusal(cells, CellFault.Plain.NO_STAGE);
        }
        return told;
    }
}
