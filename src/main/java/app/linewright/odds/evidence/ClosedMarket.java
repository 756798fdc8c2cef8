package app.linewright.odds.evidence;

import app.linewright.odds.Sportsbook;
import app.linewright.odds.Stage;
import java.util.List;

/**
 * A market whose event is over, with every source's last prices of each stage.
 *
 * @param day the event's day, counted from the epoch
 */
record ClosedMarket(long day, List<ClosedBook> books) {
    ClosedMarket {
        books = List.copyOf(books);
    }

    /**
     * The prices that speak for the market at its end: closing ones where a source has them, else the last before the
     * start; books' where a book quotes, else those of a consensus, an average or an unnamed book. Highest prices of
     * unequal instants never do.
     */
    List<ClosedBook> lastWord() {
        var speaking = books.stream().filter(each -> each.source().kind() != Sportsbook.Kind.MAXIMUM).toList();
        var ofBooks = speaking.stream().filter(each -> each.source().isBook()).toList();
        var best = ofBooks.isEmpty() ? speaking : ofBooks;
        var stage = best.stream().anyMatch(each -> each.stage() == Stage.CLOSING) ? Stage.CLOSING : Stage.PRE_MATCH;
        return best.stream().filter(each -> each.stage() == stage).toList();
    }
}
