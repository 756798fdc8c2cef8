package app.linewright.feeds.file;

import app.linewright.odds.MarketType;
import app.linewright.odds.Quote;
import app.linewright.odds.StatedLine;
import app.linewright.sport.EventStart;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.Result;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A game as one row tells of it.
 *
 * @param date in the league's own zone
 * @param sequence 0, or the number of the game of a doubleheader
 * @param home the home side's name, as the file writes it
 * @param away the away side's name, as the file writes it
 * @param result null where the row has no score
 * @param lines points that the row states without a price
 * @param players those whom the row names
 */
public record FileGame(
        LeagueKey league,
        LocalDate date,
        int sequence,
        String home,
        String away,
        String season,
        EventStart start,
        boolean neutral,
        @Nullable Result result,
        Map<MarketType, List<Quote>> quotes,
        List<StatedLine> lines,
        List<FilePlayer> players) {
    /** The same game with other quotes. */
    public FileGame with(Map<MarketType, List<Quote>> others) {
        return new FileGame(
                league, date, sequence, home, away, season, start, neutral, result, others, lines, players);
    }
}
