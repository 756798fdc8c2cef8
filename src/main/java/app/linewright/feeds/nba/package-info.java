/** A history of the NBA with the odds of one unnamed book. */
@NullMarked
package app.linewright.feeds.nba;

import org.jspecify.annotations.NullMarked;
