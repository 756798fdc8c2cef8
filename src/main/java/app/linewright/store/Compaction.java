package app.linewright.store;

import java.time.Duration;

/**
 * How a database file was written anew while it was open.
 *
 * @param before the file's size before, in bytes
 * @param after its size after, in bytes
 * @param writersWaited how long nobody could write
 * @param readersWaited how long nobody could begin to read; part of the former
 */
public record Compaction(long before, long after, Duration writersWaited, Duration readersWaited) {}
