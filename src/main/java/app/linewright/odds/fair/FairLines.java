package app.linewright.odds.fair;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Quote;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.Stage;
import app.linewright.odds.points.ScoreDistribution;
import app.linewright.sport.Sport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes fair lines by one policy: takes the margin out of each source's prices, brings lines to a common point and
 * makes the markets ready to be pooled. It keeps scratch arrays, so each thread needs its own; make one per board.
 */
public final class FairLines {
    private final FairPolicy policy;
    private final Map<BookKey, Weighed> books = new HashMap<>();
    private final MarginBatch margins = new MarginBatch();

    /** @param books every source whose quotes may come */
    public FairLines(FairPolicy policy, Map<BookKey, Sportsbook> books) {
        this.policy = policy;
        books.forEach((key, book) -> this.books.put(
                key, new Weighed(book, policy.reference().isPresent() ? 1 : policy.weights().of(book))));
    }

    /** A source and its weight in a pool. */
    private record Weighed(Sportsbook book, double weight) {}

    public FairPolicy policy() {
        return policy;
    }

    /**
     * A market ready to be pooled.
     *
     * @param scores how the league's margin or total is distributed; null where that is not known, and for a moneyline
     * @param stage the stage whose quotes count; the others are left out
     * @param quotes the latest quotes of every source
     * @param asOf against which ages are counted
     */
    public FairMarket market(
            MarketType type,
            Sport sport,
            @Nullable ScoreDistribution scores,
            Stage stage,
            List<Quote> quotes,
            Instant asOf) {
        return market(type, sport, scores, stage, quotes, new Admission(type, sport, quotes), asOf);
    }

    /** The same, where {@code admission} has judged all {@code quotes} already. */
    public FairMarket market(
            MarketType type,
            Sport sport,
            @Nullable ScoreDistribution scores,
            Stage stage,
            List<Quote> quotes,
            Admission admission,
            Instant asOf) {
        var outcomes = type.outcomes(sport);
        var leftOut = new ArrayList<LeftOut>();
        var complete = new ArrayList<BookPrices>();
        for (var source : bySource(quotes).entrySet()) {
            var key = source.getKey();
            var ofStage = ofStage(stage, source.getValue());
            var book = books.get(key);
            var refused = refusal(key, book, ofStage);
            if (book == null || refused.isPresent()) {
                leftOut.add(new LeftOut(key, refused.orElse(Refusal.NO_WEIGHT)));
                continue;
            }
            var prices = BookPrices.of(
                    book.book(), book.weight(), admitted(ofStage, admission), outcomes, asOf, policy.stale());
            if (prices == null) {
                leftOut.add(new LeftOut(
                        key,
                        ofStage.stream()
                                .flatMap(quote -> admission.refusal(quote).stream())
                                .findFirst()
                                .orElse(Refusal.INCOMPLETE)));
            } else {
                complete.add(prices);
            }
        }
        var best = onBestBasis(complete, leftOut);
        return margins.market(policy, type, outcomes, type.hasPoint() ? scores : null, best, leftOut);
    }

    private static Map<BookKey, List<Quote>> bySource(List<Quote> quotes) {
        var bySource = new LinkedHashMap<BookKey, List<Quote>>();
        // A source's quotes mostly follow one another.
        BookKey last = null;
        List<Quote> ofLast = List.of();
        for (Quote quote : quotes) {
            if (!quote.book().equals(last)) {
                last = quote.book();
                ofLast = bySource.computeIfAbsent(last, _ -> new ArrayList<>(4));
            }
            ofLast.add(quote);
        }
        return bySource;
    }

    private static List<Quote> ofStage(Stage stage, List<Quote> quotes) {
        for (Quote quote : quotes) {
            if (quote.stage() != stage) {
                return quotes.stream().filter(each -> each.stage() == stage).toList();
            }
        }
        return quotes;
    }

    private static List<Quote> admitted(List<Quote> quotes, Admission admission) {
        for (Quote quote : quotes) {
            if (!admission.admits(quote)) {
                return quotes.stream().filter(admission::admits).toList();
            }
        }
        return quotes;
    }

    /** Why a source cannot take part whatever its prices are. */
    private Optional<Refusal> refusal(BookKey key, @Nullable Weighed book, List<Quote> ofStage) {
        if (policy.reference().isPresent() && !policy.reference().get().equals(key)) {
            return Optional.of(Refusal.NOT_THE_REFERENCE);
        }
        if (book == null || book.weight() == 0) {
            return Optional.of(Refusal.NO_WEIGHT);
        }
        return ofStage.isEmpty() ? Optional.of(Refusal.OTHER_STAGE) : Optional.empty();
    }

    private static List<BookPrices> onBestBasis(List<BookPrices> complete, List<LeftOut> leftOut) {
        var basis = complete.stream().map(BookPrices::basis).min(Basis::compareTo);
        var best = new ArrayList<BookPrices>();
        for (BookPrices each : complete) {
            if (each.basis() == basis.orElseThrow()) {
                best.add(each);
            } else {
                leftOut.add(new LeftOut(each.book().key(), reason(each.basis())));
            }
        }
        return best;
    }

    /** Why prices of this basis stand back behind better ones. */
    private static Refusal reason(Basis basis) {
        return switch (basis) {
            case FRESH, UNTIMED -> Refusal.NO_EXACT_TIME;
            case STALE -> Refusal.STALE;
            case AGGREGATE, MAXIMUM -> Refusal.AGGREGATE;
        };
    }
}
