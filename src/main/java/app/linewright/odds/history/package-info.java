/** Care for a price history of years: what of it is thinned or archived, and its way out as rows. */
@NullMarked
package app.linewright.odds.history;

import org.jspecify.annotations.NullMarked;
