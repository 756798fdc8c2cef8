package app.linewright.odds.movement;

import app.linewright.odds.BookKey;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.fair.BookWeights;
import java.time.Duration;
import java.util.Map;

/**
 * What counts as a movement of the market.
 *
 * @param books how many books have to move the same way for steam, 2 or more
 * @param window within what time
 * @param sources every source, for its kind
 * @param weights what each source's move is worth as the direction of the market
 */
public record MovementTerms(int books, Duration window, Map<BookKey, Sportsbook> sources, BookWeights weights) {
    /** @throws IllegalArgumentException if fewer than two books are asked for, or a window not above zero */
    public MovementTerms {
        sources = Map.copyOf(sources);
        if (books < 2) {
            throw new IllegalArgumentException("Steam takes 2 books or more, not " + books + ".");
        }
        if (!window.isPositive()) {
            throw new IllegalArgumentException("Steam takes a window of more than 0 s, not " + window + ".");
        }
    }

    /** Three books within five minutes. */
    public static MovementTerms of(Map<BookKey, Sportsbook> sources) {
        return new MovementTerms(3, Duration.ofMinutes(5), sources, BookWeights.DEFAULT);
    }

    /** What a move of {@code book} is worth; nothing unless it is a book. */
    double weight(BookKey book) {
        Sportsbook source = sources.get(book);
        return source == null || !source.isBook() ? 0 : weights.of(source);
    }
}
