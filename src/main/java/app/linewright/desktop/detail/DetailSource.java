package app.linewright.desktop.detail;

import app.linewright.odds.MarketKey;
import app.linewright.odds.board.MarketDetail;
import java.time.Instant;
import java.util.Optional;

/** Where the details of a market come from. Every call takes its time, on the calling thread. */
@FunctionalInterface
public interface DetailSource {
    /**
     * The market as it stands; empty where nobody quotes it.
     *
     * @param asOf the instant whose knowledge is wanted; what is known now if empty
     */
    Optional<MarketDetail> of(MarketKey market, Optional<Instant> asOf);
}
