package app.linewright.desktop.board;

import app.linewright.odds.Sportsbook;
import java.util.List;

/**
 * What stands in columns.
 *
 * @param sources whose prices have a column, in this order
 * @param pointed whether prices stand at lines
 * @param longestPrice how many characters the longest price has, {@code longestFair} the longest fair price with
 *     its range
 */
public record Columns(List<Sportsbook> sources, boolean pointed, int longestPrice, int longestFair) {}
