package app.linewright.feeds.oddsapi;

import app.linewright.feeds.http.Body;
import java.time.Instant;
import java.util.Optional;

/** Answers questions to The Odds API: the provider itself, or answers that it gave before. */
public interface OddsApiSource {
    Reply ask(OddsApiCall call);

    /** When a question like this one was last answered, if that is still known. */
    Optional<Instant> lastAnswered(OddsApiCall call);

    /** Whether this question is answered from what is kept, so that nobody is asked and nothing is charged. */
    boolean keeps(OddsApiCall call);

    /** An answer, or why there is none. */
    sealed interface Reply {
        /** @param at when the provider answered, which may be a while ago: see {@link Tier} */
        record Answer(Instant at, Body body) implements Reply {}

        /** Nothing that can be used. */
        record None(OddsApiProblem problem) implements Reply {}
    }
}
