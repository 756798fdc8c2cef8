package app.linewright.feeds.oddsapi.json;

import app.linewright.feeds.csv.Shown;
import app.linewright.odds.Sportsbook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The prices of one answer.
 *
 * @param fetched when it was answered
 * @param books every sportsbook that it names, as one would have to be stored that is not known yet
 * @param prices how many prices were taken
 * @param untaken how many were not, by the keys of markets that are not taken (yet), such as {@code h2h_lay}
 * @param problems what should have been taken and could not
 */
public record OddsPayload(
        Instant fetched,
        List<QuotedEvent> events,
        List<Sportsbook> books,
        int prices,
        SortedMap<String, Integer> untaken,
        List<PartTrouble> problems) {
    private static final int MOST_TOLD = 6;

    public OddsPayload {
        events = List.copyOf(events);
        books = List.copyOf(books);
        untaken = new TreeMap<>(untaken);
        problems = List.copyOf(problems);
    }

    /** A sentence on the prices of markets that are not taken; empty if there are none. */
    public Optional<String> untakenInWords() {
        if (untaken.isEmpty()) {
            return Optional.empty();
        }
        int all = untaken.values().stream().mapToInt(Integer::intValue).sum();
        var most = untaken.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_TOLD)
                .map(each -> each.getValue() + " of " + Shown.plain(each.getKey()))
                .collect(Collectors.joining(", "));
        return Optional.of((all == 1 ? "1 price" : all + " prices") + " of markets that are not taken yet: " + most
                + (untaken.size() > MOST_TOLD ? " and of " + (untaken.size() - MOST_TOLD) + " more." : "."));
    }
}
