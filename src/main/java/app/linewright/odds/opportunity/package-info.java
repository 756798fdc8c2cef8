/** What a board offers a bettor: value, arbitrage, middles and hedges, each with what speaks against it. */
@NullMarked
package app.linewright.odds.opportunity;

import org.jspecify.annotations.NullMarked;
