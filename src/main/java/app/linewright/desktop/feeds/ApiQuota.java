package app.linewright.desktop.feeds;

/**
 * What a month of a paid feed allows.
 *
 * @param left the requests that are left of {@code budget}
 */
public record ApiQuota(int left, int budget) {}
