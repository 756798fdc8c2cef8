package app.linewright.odds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When each book last spoke of its prices on a market, those before the start or those in play.
 *
 * @param books that said something, each once
 * @param times when each of {@code books} did so
 */
record LastWords(MarketKey market, boolean inPlay, List<BookKey> books, List<Instant> times) {
    /** What the exact times of quotes tell. */
    static List<LastWords> in(MarketQuotes market) {
        var before = new LastWords(market.market(), false, new ArrayList<>(), new ArrayList<>());
        var inPlay = new LastWords(market.market(), true, new ArrayList<>(), new ArrayList<>());
        for (var quote : market.quotes()) {
            if (quote.time() instanceof QuoteTime.Exact(Instant at)) {
                (quote.stage() == Stage.IN_PLAY ? inPlay : before).take(quote.book(), at);
            }
        }
        return Stream.of(before, inPlay).filter(words -> !words.books.isEmpty()).toList();
    }

    private void take(BookKey book, Instant at) {
        // A book's prices come together, so that it is mostly the last one.
        int place = books.lastIndexOf(book);
        if (place < 0) {
            books.add(book);
            times.add(at);
        } else if (at.isAfter(times.get(place))) {
            times.set(place, at);
        }
    }

    /** Those words that are no older than {@code oldest}; empty if there are none. */
    Optional<LastWords> since(Instant oldest) {
        var kept = new LastWords(market, inPlay, new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < books.size(); i++) {
            if (!times.get(i).isBefore(oldest)) {
                kept.books.add(books.get(i));
                kept.times.add(times.get(i));
            }
        }
        return kept.books.isEmpty() ? Optional.empty() : Optional.of(kept);
    }
}
