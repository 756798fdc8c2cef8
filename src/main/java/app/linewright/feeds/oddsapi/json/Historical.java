package app.linewright.feeds.oddsapi.json;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it stood at a former instant.
 *
 * @param at the instant: the last snapshot at or before the one that was asked for
 * @param previous the snapshot before it; null where there is none
 * @param next the snapshot after it; null where there is none
 */
public record Historical<T>(Instant at, @Nullable Instant previous, @Nullable Instant next, T data) {}
