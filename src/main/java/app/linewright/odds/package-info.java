/** Prices, quotes and their times, sportsbooks, fair lines, and what a market's prices say when laid side by side. */
@NullMarked
package app.linewright.odds;

import org.jspecify.annotations.NullMarked;
