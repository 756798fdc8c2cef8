package app.linewright.odds.fair;

import app.linewright.odds.BookKey;
import app.linewright.odds.Staleness;
import app.linewright.odds.devig.DevigMethod;
import java.time.Duration;
import java.util.Optional;

/**
 * How fair lines are made.
 *
 * @param method how margins are taken out
 * @param weights what each source is worth in the pool
 * @param reference one source whose prices alone make the line, if wanted
 * @param stale the age from which a price is left out while fresher ones stand beside it
 */
public record FairPolicy(DevigMethod method, BookWeights weights, Optional<BookKey> reference, Duration stale) {
    /** What stands until there is evidence for another. */
    public static final FairPolicy DEFAULT =
            new FairPolicy(DevigMethod.DEFAULT, BookWeights.DEFAULT, Optional.empty(), Staleness.STALE_FROM);

    public FairPolicy withMethod(DevigMethod wanted) {
        return new FairPolicy(wanted, weights, reference, stale);
    }

    public FairPolicy withWeights(BookWeights wanted) {
        return new FairPolicy(method, wanted, reference, stale);
    }

    public FairPolicy withReference(Optional<BookKey> wanted) {
        return new FairPolicy(method, weights, wanted, stale);
    }
}
