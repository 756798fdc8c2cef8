package app.linewright.feeds.oddsapi;

import java.util.Map;
import java.util.OptionalInt;

/**
 * What the headers of an answer tell of credits. Absent on some refusals; a number that cannot be one of credits is
 * taken for absent.
 *
 * @param last what the question was charged
 * @param remaining what the key has left
 */
record UsageHeaders(OptionalInt last, OptionalInt remaining) {
    static final UsageHeaders NONE = new UsageHeaders(OptionalInt.empty(), OptionalInt.empty());

    /** The dearest question there is: past prices of 100 markets in 10 regions. */
    private static final int MOST_CHARGED = 10_000;

    /** The largest plan on offer has 15 million. */
    private static final int MOST_REMAINING = 1_000_000_000;

    /** @param headers by lower-case name */
    static UsageHeaders of(Map<String, String> headers) {
        return new UsageHeaders(
                credits(headers.getOrDefault("x-requests-last", ""), MOST_CHARGED),
                credits(headers.getOrDefault("x-requests-remaining", ""), MOST_REMAINING));
    }

    /**
     * Whether it is certain that {@code call} was not charged: the headers say so, it costs nothing at all, or it was
     * turned away before it was looked at. A server that failed may have counted before it did.
     */
    boolean free(OddsApiCall call, int status) {
        return last.isPresent()
                ? last.getAsInt() == 0
                : call.cost() == 0 || (status >= 300 && status < 500);
    }

    private static OptionalInt credits(String text, int most) {
        var figures = text.strip();
        if (!figures.matches("\\d{1,10}(\\.0+)?")) {
            return OptionalInt.empty();
        }
        long number = Long.parseLong(figures.replaceFirst("\\..*", ""));
        return number <= most ? OptionalInt.of((int) number) : OptionalInt.empty();
    }
}
