package app.linewright.feeds;

/**
 * What became of the rows of a file. Every row that was read is exactly one of added, changed, unchanged and refused.
 *
 * @param read the rows with any content, the header not counted
 * @param added rows of games that were not known (where a row is a single quote: quotes that were not known)
 * @param changed rows of known games that brought something new: a score, a price, a start
 * @param unchanged rows that brought nothing new
 * @param refused rows of which nothing was taken
 * @param empty lines without content, which were passed over
 */
public record RowCounts(long read, long added, long changed, long unchanged, long refused, long empty) {
    public static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0, 0);

    RowCounts plus(RowCounts other) {
        return new RowCounts(
                read + other.read,
                added + other.added,
                changed + other.changed,
                unchanged + other.unchanged,
                refused + other.refused,
                empty + other.empty);
    }
}
