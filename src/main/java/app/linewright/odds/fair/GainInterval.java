package app.linewright.odds.fair;

/**
 * The mean gain of one forecast over another, event by event, with its 95 % interval.
 *
 * @param mean the mean gain in log loss, above 0 where the first is better
 * @param low the lower end of the interval; NaN where there are fewer than two days
 * @param high the upper end
 * @param events how many events were compared
 * @param days on how many days they lie
 */
public record GainInterval(double mean, double low, double high, int events, int days) {
    /** Days that a proof takes at least: resampling fewer days gives intervals that are far too narrow. */
    public static final int DAYS_FOR_A_PROOF = 30;

    /** Whether the first is better beyond chance: the whole interval lies above 0, over days enough to tell. */
    public boolean isProven() {
        return low > 0 && days >= DAYS_FOR_A_PROOF;
    }
}
