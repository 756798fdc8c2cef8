package app.linewright.feeds.live;

import java.time.LocalDate;

/**
 * What was asked of a provider on a day of UTC.
 *
 * @param credits what that cost, or may have cost
 */
public record UsageDay(LocalDate day, int calls, int credits) {}
