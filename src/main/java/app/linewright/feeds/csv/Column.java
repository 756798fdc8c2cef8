package app.linewright.feeds.csv;

/**
 * A column of a file.
 *
 * @param name as the header writes it
 * @param index its place in the rows, from 0
 */
public record Column(String name, int index) {}
