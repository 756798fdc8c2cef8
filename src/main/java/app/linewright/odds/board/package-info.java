/** A market laid out: every book's price, the best one, the fair line, the hold and the edge, now or as it was. */
@NullMarked
package app.linewright.odds.board;

import org.jspecify.annotations.NullMarked;
