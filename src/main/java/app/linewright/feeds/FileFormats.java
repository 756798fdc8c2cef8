package app.linewright.feeds;

import app.linewright.feeds.csv.CsvHeader;
import app.linewright.feeds.csv.FileRefusal;
import app.linewright.feeds.csv.FileRefusedException;
import app.linewright.feeds.file.FileFormat;
import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.footballdata.FootballData;
import app.linewright.feeds.generic.CsvMapping;
import app.linewright.feeds.generic.GenericCsv;
import app.linewright.feeds.generic.StandardMapping;
import app.linewright.feeds.mlb.MlbGames;
import app.linewright.feeds.nba.NbaOdds;
import app.linewright.feeds.nflverse.Nflverse;
import app.linewright.sport.Venue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats of files that can be imported. */
public final class FileFormats {
    private final List<FileFormat> fixed;

    /** @param parks the parks of major league baseball, by Retrosheet's code, whose clocks its game logs go by */
    public FileFormats(Map<String, Venue> parks) {
        fixed = List.of(new FootballData(), new Nflverse(), new NbaOdds(), new MlbGames(parks));
    }

    /** Whether the header tells the format, or a mapping is remembered for it. */
    boolean fit(CsvHeader header, Optional<CsvMapping> remembered) {
        return remembered.isPresent()
                || fixed.stream().anyMatch(format -> format.fits(header))
                || StandardMapping.of(header).isPresent();
    }

    /**
     * The format of a file.
     *
     * @param wanted its kind; empty to tell it by the header
     * @param remembered the mapping remembered for its header
     * @throws FileRefusedException when the header fits no format
     */
    FileFormat of(CsvHeader header, Optional<FileKind> wanted, Optional<CsvMapping> remembered)
            throws FileRefusedException {
        if (wanted.isPresent() && wanted.get() != FileKind.GENERIC) {
            return fixed.stream().filter(format -> format.kind() == wanted.get()).findFirst().orElseThrow();
        }
        if (wanted.isEmpty() && remembered.isEmpty()) {
            var told = fixed.stream().filter(format -> format.fits(header)).findFirst();
            if (told.isPresent()) {
                return told.get();
            }
        }
        return remembered.or(() -> StandardMapping.of(header))
                .map(GenericCsv::new)
                .orElseThrow(() -> new FileRefusedException(wanted.isPresent()
                        ? FileRefusal.Plain.NO_MAPPING
                        : new FileRefusal.UnknownHeader(nearly(header))));
    }

    /** The kinds of file that the header would fit but for one column. */
    private List<FileRefusal.UnknownHeader.Nearly> nearly(CsvHeader header) {
        return fixed.stream()
                .flatMap(format -> {
                    var missing = format.marks().stream().filter(mark -> !header.has(mark)).toList();
                    return missing.size() == 1
                            ? Stream.of(new FileRefusal.UnknownHeader.Nearly(
                                    format.kind().key(), missing.getFirst()))
                            : Stream.<FileRefusal.UnknownHeader.Nearly>empty();
                })
                .toList();
    }
}
