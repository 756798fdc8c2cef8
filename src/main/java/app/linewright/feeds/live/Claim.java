package app.linewright.feeds.live;

import java.time.Instant;

/** What the ledger says to a call that is about to be made. */
public sealed interface Claim {
    /** It may be sent; it stands in the ledger already, as one that may be charged. */
    record Granted(long id) implements Claim {}

    /** The same was asked within its window, and this was the answer. */
    record Known(StoredPayload answer) implements Claim {}

    /** The same was asked within its window and may have been charged, and there is no answer that can be used. */
    record Taken(Instant asked, Instant until) implements Claim {}

    /** It costs more than may be spent. */
    record Spent(Allowance allowance, Allowance.Limit limit) implements Claim {}
}
