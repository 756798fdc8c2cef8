package app.linewright.feeds.generic;

import app.linewright.feeds.csv.Column;
import app.linewright.feeds.csv.FileRefusal.UnknownInMapping;
import app.linewright.feeds.csv.FileRefusedException;
import app.linewright.feeds.file.DateForm;
import app.linewright.feeds.file.RefusedRowException;
import app.linewright.feeds.file.RowCells;
import app.linewright.sport.EventStart;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the start of a game by a mapping. */
final class MappedStart {
    private final @Nullable Column instant;
    private final @Nullable Column date;
    private final @Nullable Column time;
    private final DateForm form;
    private final @Nullable ZoneId zone;

    MappedStart(MappedColumns columns, CsvMapping.Start mapping) throws FileRefusedException {
        instant = columns.optional(mapping.instant());
        date = columns.optional(mapping.date());
        time = columns.optional(mapping.time());
        form = mapping.dateForm() == null ? DateForm.YEAR_FIRST : form(mapping.dateForm());
        zone = mapping.zone() == null ? null : zone(mapping.zone());
    }

    private static DateForm form(String pattern) throws FileRefusedException {
        return Arrays.stream(DateForm.values())
                .filter(form -> form.pattern().equals(pattern))
                .findFirst()
                .orElseThrow(() -> new FileRefusedException(
                        new UnknownInMapping(UnknownInMapping.Part.DATE_FORM, pattern)));
    }

    private static ZoneId zone(String name) throws FileRefusedException {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new FileRefusedException(new UnknownInMapping(UnknownInMapping.Part.ZONE, name), e);
        }
    }

    /** @param leagueZone where the mapping names no zone */
    EventStart read(RowCells cells, ZoneId leagueZone) throws RefusedRowException {
        if (instant != null) {
            return new EventStart.AtInstant(cells.instant(instant));
        }
        if (date == null) {
            throw new IllegalStateException("A mapping's start has an instant or a date.");
        }
        return cells.start(cells.date(date, form), time, zone == null ? leagueZone : zone);
    }
}
