/** How prices moved: the series of each book, opening, current and closing price, steam and reverse moves. */
@NullMarked
package app.linewright.odds.movement;

import org.jspecify.annotations.NullMarked;
