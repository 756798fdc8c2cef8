package app.linewright.odds.fair;

import app.linewright.SharedData;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The played matches of real football-data files, by day. */
final class SoccerSeasons {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/[uuuu][uu]");

    /**
     * A match.
     *
     * @param winner 0 home, 1 draw, 2 away
     */
    record Match(LocalDate day, int winner, NamedCsvRecord row) {
        /** The decimal prices in the columns of {@code source}, such as {@code PSC}; NaN where there is none. */
        double[] prices(String source) {
            double[] prices = new double[3];
            for (int i = 0; i < 3; i++) {
                prices[i] = row.findField(source + "HDA".charAt(i))
                        .filter(text -> !text.isBlank())
                        .map(Double::parseDouble)
                        .orElse(Double.NaN);
            }
            return prices;
        }
    }

    private SoccerSeasons() {}

    /** The matches of the files whose names match {@code pattern}. */
    static List<Match> matches(String pattern) {
        var wanted = Pattern.compile(pattern);
        var matches = new ArrayList<Match>();
        try (var files = Files.list(SharedData.require("soccer"))) {
            for (Path file : files.sorted().toList()) {
                if (wanted.matcher(file.getFileName().toString()).matches()) {
                    read(file, matches);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        matches.sort(Comparator.comparing(Match::day));
        return matches;
    }

    private static void read(Path file, List<Match> matches) throws IOException {
        var reader = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE);
        var text = Files.readString(file, StandardCharsets.ISO_8859_1).replace("\u00ef\u00bb\u00bf", "");
        try (var csv = reader.ofNamedCsvRecord(text)) {
            for (var row : csv) {
                int winner = "HDA".indexOf(row.findField("FTR").orElse(""));
                if (winner >= 0 && !row.getField("FTR").isEmpty()) {
                    matches.add(new Match(LocalDate.parse(row.getField("Date"), DATE), winner, row));
                }
            }
        }
    }
}
