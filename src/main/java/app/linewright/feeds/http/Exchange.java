package app.linewright.feeds.http;

import java.util.Map;
import java.util.Optional;

/**
 * What became of one request, told apart by what the provider can have seen of it: that decides whether it can have
 * been charged, and so whether it may be sent again.
 */
public sealed interface Exchange {
    /**
     * The whole answer came.
     *
     * @param headers by lower-case name
     */
    record Answered(int status, Map<String, String> headers, Body body) implements Exchange {
        public Answered {
            headers = Map.copyOf(headers);
        }

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    /** An answer began and did not end as it should, or is larger than is taken. */
    record Cut(int status, Map<String, String> headers, Silence why) implements Exchange {
        public Cut {
            headers = Map.copyOf(headers);
        }
    }

    /** The request may have arrived; no answer did. */
    record Lost(Silence why) implements Exchange {}

    /** The request was not sent: nobody can have charged for it. */
    record NotSent(Silence why) implements Exchange {}
}
