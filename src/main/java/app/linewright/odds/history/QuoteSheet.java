package app.linewright.odds.history;

import app.linewright.odds.MarketKey;
import app.linewright.odds.StoredMarket;
import app.linewright.odds.board.Game;
import app.linewright.sport.PlayerId;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * A file of prices, one row each: CSV in UTF-8 by RFC 4180, compressed by gzip if wanted. The same rows always make the
 * same bytes.
 */
final class QuoteSheet implements AutoCloseable {
    private final Path file;
    private final CsvWriter rows;
    private long count;

    private QuoteSheet(Path file, CsvWriter rows) {
        this.file = file;
        this.rows = rows;
    }

    /**
     * Begins {@code file}, which must not be there.
     *
     * @param compressed whether it is compressed, whatever its name
     */
    static QuoteSheet begin(Path file, boolean compressed) throws IOException {
        OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
        var out = compressed ? new GZIPOutputStream(bytes) : bytes;
        var rows = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var sheet = new QuoteSheet(file, rows);
        rows.writeRecord(QuoteRow.HEADER);
        return sheet;
    }

    static boolean isCompressed(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /** @param players the names of players, by id */
    void add(Game game, StoredMarket market, Map<PlayerId, String> players) {
        var name = player(market.market(), players);
        for (var stored : market.quotes()) {
            rows.writeRecord(QuoteRow.of(game, market.market(), name, stored));
            count++;
        }
    }

    private static String player(MarketKey market, Map<PlayerId, String> players) {
        var prop = market.prop();
        return prop == null ? "" : players.getOrDefault(prop.player(), "player " + prop.player());
    }

    /** How many prices it has. */
    long count() {
        return count;
    }

    /** Ends the file, and puts it on disk. */
    @Override
    public void close() throws IOException {
        try {
            rows.close();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
