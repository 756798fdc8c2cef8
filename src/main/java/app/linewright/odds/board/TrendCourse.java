package app.linewright.odds.board;

import app.linewright.odds.BookKey;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.Stage;
import app.linewright.odds.StoredQuote;
import app.linewright.odds.board.MarketTrend.Course;
import app.linewright.odds.board.MarketTrend.Move;
import app.linewright.odds.board.MarketTrend.Step;
import app.linewright.odds.opportunity.Commissions;
import app.linewright.sport.EventStart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Goes once through the history of a market. A price stands until its book changes it or takes it down; what has no
 * exact time is left out.
 */
final class TrendCourse {
    /** More points than a small drawing has room for. */
    static final int POINTS = 120;

    private final BoardMarket market;
    private final List<StoredQuote> told;
    private final Instant until;

    /** @param market as it stands, whose lines and stage the course is told at */
    TrendCourse(Snapshot.Quoted quoted, BoardMarket market, Instant now) {
        this.market = market;
        this.until = quoted.game().event().start() instanceof EventStart.AtInstant(Instant start)
                        && market.stage() != Stage.IN_PLAY
                        && start.isBefore(now)
                ? start
                : now;
        this.told = quoted.market().quotes().stream()
                .filter(each -> each.quote().stage() == market.stage())
                .filter(each -> at(each).filter(at -> !at.isAfter(until)).isPresent())
                .sorted(Comparator.comparing(each -> at(each).orElseThrow()))
                .toList();
    }

    MarketTrend trend() {
        List<Course> courses = new ArrayList<>();
        List<Move> moves = new ArrayList<>();
        market.rows().forEach(row -> courses.add(course(row, moves)));
        return new MarketTrend(market.key(), until, courses, moves);
    }

    /** @param moves takes up the last changes of the row's prices */
    private Course course(BoardRow row, List<Move> moves) {
        Map<BookKey, Double> standing = new HashMap<>();
        Map<BookKey, Move> last = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        for (var stored : told) {
            var quote = stored.quote();
            if (quote.outcome() != row.outcome() || !source(quote.book()).map(Sportsbook::isBook).orElse(false)) {
                continue;
            }
            boolean here = Objects.equals(quote.point(), row.point());
            if (here && !stored.withdrawn() && !quote.suspended()) {
                var at = at(stored).orElseThrow();
                double price = Commissions.UNKNOWN.net(source(quote.book()).orElseThrow(), quote.price()).decimal();
                var former = standing.put(quote.book(), price);
                if (former != null && former != price) {
                    last.put(quote.book(), new Move(row.outcome(), quote.book(), price > former, at));
                }
            } else if (here || stored.fetched() == null) {
                // A file tells a book's one line; a live feed says itself which of several it takes down.
                standing.remove(quote.book());
                last.remove(quote.book());
            }
            step(steps, at(stored).orElseThrow(), standing);
        }
        moves.addAll(last.values());
        return new Course(row.outcome(), thinned(steps));
    }

    private static void step(List<Step> steps, Instant at, Map<BookKey, Double> standing) {
        double best = standing.values().stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
        if (!steps.isEmpty() && steps.getLast().at().equals(at)) {
            steps.removeLast();
        }
        if (steps.isEmpty() || Double.compare(steps.getLast().price(), best) != 0) {
            steps.add(new Step(at, best));
        }
    }

    /** So many of them, evenly, the first and the last among them. */
    private static List<Step> thinned(List<Step> steps) {
        return steps.size() <= POINTS
                ? steps
                : IntStream.range(0, POINTS)
                        .mapToObj(i -> steps.get((int) ((long) i * (steps.size() - 1) / (POINTS - 1))))
                        .toList();
    }

    private Optional<Sportsbook> source(BookKey key) {
        return market.sources().stream().filter(source -> source.key().equals(key)).findFirst();
    }

    /** When the price became known. */
    private static Optional<Instant> at(StoredQuote stored) {
        if (stored.fetched() != null) {
            return Optional.of(stored.fetched());
        }
        return stored.quote().time() instanceof QuoteTime.Exact(Instant at) ? Optional.of(at) : Optional.empty();
    }
}
