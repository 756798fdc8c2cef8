package app.linewright.odds.opportunity;

/**
 * A lay bet against a back bet, per unit backed, that leaves the same profit whichever way it ends.
 *
 * @param stake the lay stake per unit backed
 * @param profit what both ends leave per unit backed; below 0 it is what the hedge costs
 * @param liability what the lay bet loses if the back bet wins, per unit backed
 */
public record Hedge(double stake, double profit, double liability) {
    /**
     * Lays a bet backed at {@code back}: L = o_b/(o_l − c).
     *
     * @param back the decimal price of the bet held
     * @param lay the decimal price at which it is laid
     * @param commission the exchange's share of winnings, 0.02 for 2 %
     */
    public static Hedge lay(double back, double lay, double commission) {
        check(back, lay, commission);
        double stake = back / (lay - commission);
        return new Hedge(stake, stake * (1 - commission) - 1, stake * (lay - 1));
    }

    /** Lays a free bet whose stake is not returned: L = (o_b − 1)/(o_l − c); what is locked is all profit. */
    public static Hedge layFreeBet(double back, double lay, double commission) {
        check(back, lay, commission);
        double stake = (back - 1) / (lay - commission);
        return new Hedge(stake, stake * (1 - commission), stake * (lay - 1));
    }

    /** The stake on the opposite side, backed at {@code against} instead of laid, per unit backed: o_b/o_h. */
    public static double backStake(double back, double against) {
        check(back, against, 0);
        return back / against;
    }

    /**
     * The stake on the opposite side of a free bet whose own stake is not returned, backed at {@code against}, per unit
     * of the free bet: (o_b − 1)/o_h. Either way it leaves (o_b − 1)(o_h − 1)/o_h.
     */
    public static double backFreeBetStake(double back, double against) {
        check(back, against, 0);
        return (back - 1) / against;
    }

    /** The lowest price on everything else at which a bet held at {@code back} is hedged without loss: o/(o − 1). */
    public static double breakEvenPrice(double back) {
        check(back, back, 0);
        return back / (back - 1);
    }

    private static void check(double back, double other, double commission) {
        if (!(back > 1 && other > 1 && back < Double.POSITIVE_INFINITY && other < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "A hedge needs decimal prices above 1, not " + back + " and " + other + ".");
        }
        if (!(commission >= 0 && commission < 1)) {
            throw new IllegalArgumentException(
                    "A commission is a share from 0 to below 1, such as 0.02, not " + commission + ".");
        }
    }
}
