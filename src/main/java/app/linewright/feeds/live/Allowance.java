package app.linewright.feeds.live;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalInt;

/**
 * How many credits may still be spent, this month and today. Months and days are those of UTC, as the provider counts.
 *
 * <p>The month's budget is spread over its days: the share of a day is what was left when it began, divided by the days
 * left with it, rounded up. So what a day leaves is carried over, evenly to all days that follow, and what it takes
 * beyond its share they bear alike. What the provider says is left counts too, where that is less. A call that costs
 * more than a whole day's share would never be made; it is let through as the first of a day.
 *
 * @param day the day for which this holds
 * @param budget what may be spent in the month
 * @param spent what was spent in the month, by what the provider charged or, where that is not known, may have charged
 * @param spentToday the part of it that was spent on {@code day}
 * @param remaining what the provider said that the key has left; empty where it said nothing this month
 */
public record Allowance(LocalDate day, int budget, int spent, int spentToday, OptionalInt remaining) {
    /** Why a call is not paid for. */
    public enum Limit {
        /** The day's share is spent. */
        DAY,
        /** The month's budget is spent. */
        MONTH,
        /** The provider gives no more this month. */
        PROVIDER
    }

    /** What is left of the month. */
    public int left() {
        return Math.max(0, Math.min(budget - spent, remaining.orElse(Integer.MAX_VALUE)));
    }

    /** The share of {@link #day}. */
    public int share() {
        int daysLeft = day.lengthOfMonth() - day.getDayOfMonth() + 1;
        return Math.ceilDiv(left() + spentToday, daysLeft);
    }

    /** What may still be spent today. */
    public int leftToday() {
        return Math.clamp(share() - spentToday, 0, left());
    }

    /** Whether a call that can cost {@code cost} may be made. */
    public boolean allows(int cost) {
        return cost <= leftToday() || (cost <= left() && spentToday == 0 && cost > share()) || cost == 0;
    }

    /** What stands in the way of a call that costs {@code cost} and is not allowed. */
    public Limit limit(int cost) {
        if (cost <= left()) {
            return Limit.DAY;
        }
        return remaining.orElse(Integer.MAX_VALUE) < budget - spent ? Limit.PROVIDER : Limit.MONTH;
    }

    /** When a call that is stopped by {@code limit} can be made again. */
    public Instant goesOn(Limit limit) {
        var next = switch (limit) {
            case DAY -> day.plusDays(1);
            case MONTH, PROVIDER -> day.withDayOfMonth(1).plusMonths(1);
        };
        return next.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
