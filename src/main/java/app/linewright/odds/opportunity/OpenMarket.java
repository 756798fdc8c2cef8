package app.linewright.odds.opportunity;

import app.linewright.odds.MarketQuotes;
import app.linewright.odds.Quote;
import app.linewright.odds.fair.Admission;
import app.linewright.odds.fair.Refusal;
import app.linewright.sport.Sport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A market at an instant, with those of its quotes that may be part of an opportunity: gone through once for all that
 * look for one.
 */
public final class OpenMarket {
    private final MarketQuotes market;
    private final Sport sport;
    private final Instant now;
    private final Admission admission;
    private final List<Quote> admitted;
    private final double[] netDecimals;
    private @Nullable Refusal nearest;

    OpenMarket(MarketQuotes market, Sport sport, Instant now) {
        this.market = market;
        this.sport = sport;
        this.now = now;
        int quotes = market.quotes().size();
        admission = new Admission(market.market().type(), sport, market.quotes());
        admitted = new ArrayList<>(quotes);
        netDecimals = new double[quotes];
    }

    /** Admits {@code quote}, which pays {@code netDecimal} after commission. */
    void admit(Quote quote, double netDecimal) {
        netDecimals[admitted.size()] = netDecimal;
        admitted.add(quote);
    }

    void refuse(Refusal reason) {
        nearest = nearest == null || reason.compareTo(nearest) > 0 ? reason : nearest;
    }

    public MarketQuotes market() {
        return market;
    }

    public Sport sport() {
        return sport;
    }

    public Instant now() {
        return now;
    }

    /** What can be compared at all. */
    public Admission admission() {
        return admission;
    }

    /** The quotes that may be part of an opportunity. */
    public List<Quote> admitted() {
        return Collections.unmodifiableList(admitted);
    }

    /**
     * What the admitted quote in this place pays after commission, as the nearest double, for going through many: the
     * fraction is not brought to lowest terms.
     */
    double netDecimal(int place) {
        return netDecimals[place];
    }

    /** Why none may: of the reasons that of the quote that comes nearest to it; null where one may. */
    public @Nullable Refusal refusal() {
        if (!admitted.isEmpty()) {
            return null;
        }
        return nearest == null ? Refusal.AGGREGATE : nearest;
    }
}
