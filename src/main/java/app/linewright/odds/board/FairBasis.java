package app.linewright.odds.board;

import app.linewright.odds.devig.DevigMethod;
import app.linewright.odds.fair.Basis;

/**
 * What a fair line was made of.
 *
 * @param method that took the margins out
 * @param sources how many were pooled
 * @param prices what prices they were
 * @param fallback whether the multiplicative method stood in for a source that sums to less than 1
 */
public record FairBasis(DevigMethod method, int sources, Basis prices, boolean fallback) {
    /** All of it: {@code power method, 5 books, fresh prices}. */
    public String words() {
        var books = sources == 1 ? "1 book" : sources + " books";
        return method.title() + " method, "
                + switch (prices) {
                    case FRESH, UNTIMED, STALE -> books + ", " + prices.words();
                    case AGGREGATE, MAXIMUM -> prices.words();
                }
                + (fallback ? "; multiplicative for a book that sums to less than 1" : "");
    }
}
