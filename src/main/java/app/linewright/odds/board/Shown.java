package app.linewright.odds.board;

import static java.util.Comparator.comparingInt;

import app.linewright.odds.BookKey;
import app.linewright.odds.Quote;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.Stage;
import app.linewright.odds.StoredMarket;
import app.linewright.odds.StoredQuote;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The quotes of a market that are shown together: the latest of one stage.
 *
 * @param overtaken those of {@code quotes} that are in play and too old beside the freshest price of a book
 * @param brought when a live feed brought those of {@code quotes} that it brought a short while ago
 * @param sources who quotes at that stage, in column order: by kind, then as the sources are listed
 * @param elsewhere the sources that have quotes of other stages only
 */
record Shown(
        Stage stage,
        List<Quote> quotes,
        Set<Quote> overtaken,
        Map<Quote, Instant> brought,
        List<Sportsbook> sources,
        List<Sportsbook> elsewhere) {
    /**
     * How much older than the freshest a price in play may be and still speak of the same moment of the game: about as
     * long as books let a bet in play wait before they take it.
     */
    static final Duration APART_IN_PLAY = Duration.ofSeconds(10);

    private static final List<Stage> BEFORE = List.of(Stage.PRE_MATCH, Stage.OPENING, Stage.CLOSING, Stage.IN_PLAY);
    private static final List<Stage> DURING = List.of(Stage.IN_PLAY, Stage.CLOSING, Stage.PRE_MATCH, Stage.OPENING);
    private static final List<Stage> AFTER = List.of(Stage.CLOSING, Stage.PRE_MATCH, Stage.OPENING, Stage.IN_PLAY);

    /** How far an event has come. */
    enum Phase {
        BEFORE,
        DURING,
        AFTER
    }

    /**
     * Chooses the stage: before an event the prices before the start; while it is on those in play where any book has
     * them, else the closing ones; and these again once it has ended. Aggregates decide only where no book quotes at
     * all.
     *
     * @param books every source, in the order of the shipped file
     * @param now up to which the quotes are known
     * @return empty where nothing is quoted
     */
    static Optional<Shown> of(StoredMarket market, Map<BookKey, Sportsbook> books, Phase phase, Instant now) {
        var latest = market.latest();
        var quotes = latest.quotes().stream().map(StoredQuote::quote).toList();
        var order = switch (phase) {
            case BEFORE -> BEFORE;
            case DURING -> DURING;
            case AFTER -> AFTER;
        };
        var byBooks = stages(quotes.stream().filter(quote -> source(books, quote).isBook()).toList());
        var byAny = stages(quotes);
        return order.stream()
                .filter((byBooks.isEmpty() ? byAny : byBooks)::contains)
                .findFirst()
                .map(stage -> of(stage, quotes, brought(latest, now), books, now));
    }

    private static Shown of(
            Stage stage,
            List<Quote> quotes,
            Map<Quote, Instant> brought,
            Map<BookKey, Sportsbook> books,
            Instant now) {
        var shown = quotes.stream().filter(quote -> quote.stage() == stage).toList();
        var sources = inColumnOrder(shown, books);
        var elsewhere = new ArrayList<>(inColumnOrder(quotes, books));
        elsewhere.removeAll(sources);
        var overtaken = stage == Stage.IN_PLAY ? overtaken(shown, books, now) : Set.<Quote>of();
        return new Shown(stage, shown, overtaken, brought, sources, elsewhere);
    }

    /** The quotes that can be compared: all that no fresher one has overtaken. */
    List<Quote> current() {
        return overtaken.isEmpty()
                ? quotes
                : quotes.stream().filter(quote -> !overtaken.contains(quote)).toList();
    }

    /** Even a suspended price tells of the moment; one of a clock that is wrong does not. */
    private static Set<Quote> overtaken(List<Quote> inPlay, Map<BookKey, Sportsbook> books, Instant now) {
        return inPlay.stream()
                .filter(quote -> source(books, quote).isBook())
                .flatMap(quote -> quote.time().age(now).stream())
                .min(Duration::compareTo)
                .map(APART_IN_PLAY::plus)
                .map(oldest -> inPlay.stream()
                        .filter(quote -> quote.time().age(now).map(age -> age.compareTo(oldest) > 0).orElse(true))
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static Map<Quote, Instant> brought(StoredMarket latest, Instant now) {
        var since = now.minus(RowQuote.NEWS);
        Map<Quote, Instant> brought = new HashMap<>();
        for (var stored : latest.quotes()) {
            var fetched = stored.fetched();
            if (fetched != null && fetched.isAfter(since)) {
                brought.put(stored.quote(), fetched);
            }
        }
        return brought;
    }

    private static Set<Stage> stages(Collection<Quote> quotes) {
        return quotes.stream().map(Quote::stage).collect(Collectors.toSet());
    }

    private static List<Sportsbook> inColumnOrder(Collection<Quote> quotes, Map<BookKey, Sportsbook> books) {
        var quoting = new HashSet<BookKey>();
        quotes.forEach(quote -> quoting.add(quote.book()));
        return books.values().stream()
                .filter(source -> quoting.contains(source.key()))
                .sorted(comparingInt(Shown::rank))
                .toList();
    }

    /** The place of a source's kind among the columns. */
    static int rank(Sportsbook source) {
        return switch (source.kind()) {
            case SHARP -> 0;
            case EXCHANGE -> 1;
            case SOFT -> 2;
            case UNNAMED -> 3;
            case CONSENSUS -> 4;
            case AVERAGE -> 5;
            case MAXIMUM -> 6;
            case MODEL -> 7;
        };
    }

    private static Sportsbook source(Map<BookKey, Sportsbook> books, Quote quote) {
        var source = books.get(quote.book());
        if (source == null) {
            throw new IllegalArgumentException("A quote names the unknown sportsbook “" + quote.book() + "”.");
        }
        return source;
    }
}
