package app.linewright.odds.board;

import app.linewright.odds.BookKey;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Quote;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.fair.Basis;
import app.linewright.odds.fair.FairLine;
import app.linewright.odds.fair.FairMarket;
import app.linewright.odds.opportunity.Commissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A market's fair line as its rows need it. */
final class MarketFair {
    private final FairMarket market;
    private final @Nullable FairLine line;
    private final Map<Sportsbook, Optional<FairLine>> without = new HashMap<>();

    MarketFair(FairMarket market) {
        this.market = market;
        this.line = market.line().orElse(null);
    }

    /** The line at which prices are compared, as the home side has it; null where nothing says so. */
    @Nullable Point point() {
        return line == null ? null : line.point();
    }

    @Nullable Fair of(Outcome outcome) {
        return line == null
                ? null
                : line.of(outcome)
                        .map(fair -> new Fair(fair.probability(), fair.lowest(), fair.highest()))
                        .orElse(null);
    }

    /**
     * The price at {@code rowPoint} that is worth as much as {@code quote} is at {@code book} after its commission; NaN
     * where nothing leads there.
     */
    double comparable(Sportsbook book, Quote quote, @Nullable Point rowPoint) {
        double price = Commissions.UNKNOWN.net(book, quote.price()).decimal();
        if (Objects.equals(quote.point(), rowPoint)) {
            return price;
        }
        return line == null
                ? Double.NaN
                : line.comparable(quote.outcome(), quote.point(), price).orElse(Double.NaN);
    }

    /**
     * What a unit staked at {@code book} wins on average by the line of the others; null where there is none, or one of
     * fresh prices and the quote is not: it is the older of the two that is wrong.
     */
    @Nullable Double edge(Sportsbook book, Quote quote, boolean fresh) {
        return without.computeIfAbsent(book, each -> market.without(each.key()))
                .filter(others -> fresh || others.basis() != Basis.FRESH)
                .flatMap(others -> others.worth(quote.outcome(), quote.point()))
                .map(worth -> worth.edge(Commissions.UNKNOWN.net(book, quote.price()).decimal()))
                .orElse(null);
    }

    /** What the line was made of; null without a line. */
    @Nullable FairBasis basis() {
        return line == null
                ? null
                : new FairBasis(line.method(), line.sources().size(), line.basis(), line.isFallback());
    }

    /** What had no part in the line, and why, for the board. */
    List<LeftOut> leftOut(Map<BookKey, Sportsbook> books) {
        return market.leftOut().stream()
                .map(each -> new LeftOut(Objects.requireNonNull(books.get(each.book())), each.reason()))
                .toList();
    }
}
