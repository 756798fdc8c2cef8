package app.linewright.feeds.generic;

import app.linewright.feeds.csv.CsvHeader;
import app.linewright.odds.PriceFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mapping of files whose columns have the names that the program itself would give them, so that none has to be
 * written: {@code league}, {@code season}, {@code start} (an instant) or {@code date} (as 2019-08-09) and {@code time}
 * in the league's zone, {@code home}, {@code away}, {@code sequence}, {@code neutral}, {@code home_score},
 * {@code away_score}, {@code overtime}, {@code quote_time}, {@code stage}, and either price columns or {@code book},
 * {@code market}, {@code outcome}, {@code point} and {@code price}. Prices are decimal.
 */
public final class StandardMapping {
    private StandardMapping() {}

    /** The mapping, where the header has at least league, start or date, home and away. */
    public static Optional<CsvMapping> of(CsvHeader header) {
        if (!header.has("league", "home", "away") || !(header.has("start") || header.has("date"))) {
            return Optional.empty();
        }
        var season = present(header, "season");
        var stage = present(header, "stage");
        return Optional.of(new CsvMapping(
                "Standard columns",
                CsvMapping.Given.column("league"),
                season == null ? null : CsvMapping.Given.column(season),
                header.has("start")
                        ? new CsvMapping.Start("start", null, null, null, null)
                        : new CsvMapping.Start(null, "date", null, present(header, "time"), null),
                "home",
                "away",
                present(header, "sequence"),
                present(header, "neutral"),
                header.has("home_score", "away_score")
                        ? new CsvMapping.Score("home_score", "away_score", present(header, "overtime"))
                        : null,
                present(header, "quote_time"),
                stage == null ? null : CsvMapping.Given.column(stage),
                PriceFormat.DECIMAL,
                header.has("book", "market", "outcome", "price")
                        ? new CsvMapping.QuoteColumns(
                                CsvMapping.Given.column("book"),
                                "market",
                                "outcome",
                                present(header, "point"),
                                "price")
                        : null,
                null));
    }

    private static @Nullable String present(CsvHeader header, String name) {
        return header.has(name) ? name : null;
    }
}
