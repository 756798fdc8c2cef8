/** The Board: events by day and league, every price beside the best, the fair line and the edge. */
@NullMarked
package app.linewright.desktop.board;

import org.jspecify.annotations.NullMarked;
