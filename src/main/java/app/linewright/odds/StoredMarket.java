package app.linewright.odds;

import static java.util.Objects.requireNonNull;

import app.linewright.sport.EventStart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Stored quotes of one market, in the order in which they were stored. */
public record StoredMarket(MarketKey market, List<StoredQuote> quotes) {
    public StoredMarket {
        quotes = List.copyOf(quotes);
    }

    /** The quotes that were known at {@code at}. */
    public StoredMarket knownBy(Instant at, EventStart start) {
        return new StoredMarket(market, quotes.stream().filter(quote -> quote.knownBy(at, start)).toList());
    }

    /**
     * The quotes that stood before an event that starts at {@code start}: what its source calls so, unless its time
     * says otherwise. Where only the date of the start is known, a captured price counts if that date had not begun.
     */
    public StoredMarket beforeStart(EventStart start) {
        return new StoredMarket(
                market,
                quotes.stream().filter(quote -> stoodBefore(quote, start)).toList());
    }

    /** Every price that was told, in the order in which it was stored, without the marks of those taken down. */
    public List<Quote> told() {
        return quotes.stream().filter(quote -> !quote.withdrawn()).map(StoredQuote::quote).toList();
    }

    private static boolean stoodBefore(StoredQuote stored, EventStart start) {
        if (stored.withdrawn() && start.mayHaveStartedBy(requireNonNull(stored.fetched()))) {
            return false; // taken down because the event began: until then it stood
        }
        var quote = stored.quote();
        return switch (quote.time()) {
            case QuoteTime.Exact(Instant at) -> quote.stage() == Stage.CLOSING
                    ? !start.startedBy(at)
                    : !start.mayHaveStartedBy(at);
            case QuoteTime.Window(Instant from, _) -> !start.startedBy(from);
            case QuoteTime.Unknown _ -> true;
        };
    }

    /**
     * The latest quotes of every source, outcome and stage: those that stood last, whenever they were stored.
     *
     * <p>What a live feed brings, it brings line by line: of each line the last word counts, until the feed takes it
     * down. Files tell a series as a whole: lines captured at one exact instant stand side by side; otherwise there is
     * one quote, among equals the one stored last, since without an instant a line beside another cannot be told from
     * its correction. A time that is not known counts as earliest.
     */
    public StoredMarket latest() {
        var latest = new LinkedHashMap<Series, Latest>();
        for (var quote : quotes) {
            latest.computeIfAbsent(Series.of(quote.quote()), _ -> new Latest()).take(quote);
        }
        return new StoredMarket(market, latest.values().stream().flatMap(each -> each.quotes().stream()).toList());
    }

    /** The latest quotes of one series, as its quotes are gone through in the order in which they were stored. */
    private static final class Latest {
        private List<StoredQuote> ofFiles = List.of();
        private final Map<Optional<Point>, StoredQuote> live = new LinkedHashMap<>();

        void take(StoredQuote quote) {
            if (quote.fetched() == null) {
                ofFiles = ofFiles.isEmpty() ? List.of(quote) : later(ofFiles, List.of(quote));
            } else if (quote.withdrawn()) {
                live.remove(Optional.ofNullable(quote.quote().point()));
            } else {
                live.put(Optional.ofNullable(quote.quote().point()), quote);
            }
        }

        List<StoredQuote> quotes() {
            if (ofFiles.isEmpty()) {
                return List.copyOf(live.values());
            }
            var ofFile = stoodLast(ofFiles.getFirst().quote());
            var lastLive = live.values().stream().map(each -> stoodLast(each.quote())).max(Instant::compareTo);
            return lastLive.isPresent() && !lastLive.get().isBefore(ofFile) ? List.copyOf(live.values()) : ofFiles;
        }
    }

    /** What is the latest when {@code added}, a single quote, follows {@code current}, which all stood last alike. */
    private static List<StoredQuote> later(List<StoredQuote> current, List<StoredQuote> added) {
        var last = current.getFirst().quote();
        var next = added.getFirst().quote();
        int order = stoodLast(next).compareTo(stoodLast(last));
        if (order < 0) {
            return current;
        }
        if (order > 0 || !(next.time() instanceof QuoteTime.Exact) || !last.time().equals(next.time())) {
            return added;
        }
        var sideBySide = new ArrayList<>(current);
        sideBySide.removeIf(each -> Objects.equals(each.quote().point(), next.point()));
        sideBySide.addAll(added);
        return sideBySide;
    }

    /** The last instant at which the quote is known to have stood, or may have stood. */
    static Instant stoodLast(Quote quote) {
        return switch (quote.time()) {
            case QuoteTime.Exact(Instant at) -> at;
            case QuoteTime.Window(_, Instant to) -> to;
            case QuoteTime.Unknown _ -> Instant.MIN;
        };
    }

    /** What one quote follows another in. */
    record Series(BookKey book, Outcome outcome, Stage stage) {
        static Series of(Quote quote) {
            return new Series(quote.book(), quote.outcome(), quote.stage());
        }
    }
}
