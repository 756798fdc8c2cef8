package app.linewright.feeds;

import java.time.Instant;

/**
 * An import that was begun and not ended, because the program was stopped in the middle. What it stored is whole;
 * importing the file again completes it.
 *
 * @param rows how many rows were gone through
 */
public record UnfinishedImport(String file, Instant started, long rows) {}
