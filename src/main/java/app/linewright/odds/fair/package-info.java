/** The fair line of a market: its books' de-vigged probabilities pooled, and what each book is worth in the pool. */
@NullMarked
package app.linewright.odds.fair;

import org.jspecify.annotations.NullMarked;
