package app.linewright.odds;

import app.linewright.sport.EventStart;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How much of the history of a game that is over stays. Of every line of every source its first price stays always, and
 * so do the last one and the last open one, before the start and at all. What files told stays whole: it is no dense
 * series.
 */
public enum Thinning {
    /** Every price stays. */
    NONE,
    /**
     * Of the changes of a line within one minute of the clock the last stays. So every change that stood for a minute
     * is there, and the board as of any full minute is what it was.
     */
    TO_THE_MINUTE,
    /** No more than the first and the last prices stay. */
    TO_THE_ENDS;

    /** One line of one source. */
    private record Line(StoredMarket.Series series, @Nullable Point point) {
        static Line of(Quote quote) {
            return new Line(StoredMarket.Series.of(quote), quote.point());
        }
    }

    /** Of the prices of a line that agree in this the last stays. */
    private record Part(@Nullable Instant minute, boolean fetchedAfterStart, boolean quotedAfterStart) {}

    /** What stays of {@code market}, in its order, for a game that starts at {@code start}. */
    public List<StoredQuote> of(StoredMarket market, EventStart start) {
        if (this == NONE) {
            return market.quotes();
        }
        Map<Line, List<Integer>> lines = new LinkedHashMap<>();
        Set<Integer> staying = new HashSet<>();
        for (int i = 0; i < market.quotes().size(); i++) {
            var stored = market.quotes().get(i);
            if (stored.fetched() == null) {
                staying.add(i);
            } else {
                lines.computeIfAbsent(Line.of(stored.quote()), _ -> new ArrayList<>()).add(i);
            }
        }
        lines.values().forEach(line -> addEnds(staying, market.quotes(), line, start));
        List<StoredQuote> kept = new ArrayList<>();
        for (int i = 0; i < market.quotes().size(); i++) {
            if (staying.contains(i)) {
                kept.add(market.quotes().get(i));
            }
        }
        return kept;
    }

    private void addEnds(Set<Integer> staying, List<StoredQuote> quotes, List<Integer> line, EventStart start) {
        staying.add(line.getFirst());
        addLasts(staying, quotes, line, stored -> part(stored, start));
        // The closing price is the last that was told and open, though the line was taken down after it.
        var told = line.stream().filter(i -> !quotes.get(i).withdrawn()).toList();
        addLasts(staying, quotes, told, stored -> TO_THE_ENDS.part(stored, start));
        var open = told.stream().filter(i -> !quotes.get(i).quote().suspended()).toList();
        addLasts(staying, quotes, open, stored -> TO_THE_ENDS.part(stored, start));
    }

    /** Adds the last of each part of {@code line}. */
    private static void addLasts(
            Set<Integer> staying, List<StoredQuote> quotes, List<Integer> line, Function<StoredQuote, Part> part) {
        for (int i = 0; i < line.size(); i++) {
            boolean last = i == line.size() - 1
                    || !part.apply(quotes.get(line.get(i))).equals(part.apply(quotes.get(line.get(i + 1))));
            if (last) {
                staying.add(line.get(i));
            }
        }
    }

    private Part part(StoredQuote stored, EventStart start) {
        var fetched = stored.fetched();
        boolean fetchedAfter = fetched != null && start.mayHaveStartedBy(fetched);
        boolean quotedAfter =
                stored.quote().time() instanceof QuoteTime.Exact(Instant at) && start.mayHaveStartedBy(at);
        var minute = this == TO_THE_ENDS || fetched == null ? null : fetched.truncatedTo(ChronoUnit.MINUTES);
        return new Part(minute, fetchedAfter, quotedAfter);
    }
}
