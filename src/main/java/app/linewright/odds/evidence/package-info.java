/** What stored closing prices and results say of the methods and sources that fair lines are made of. */
@NullMarked
package app.linewright.odds.evidence;

import org.jspecify.annotations.NullMarked;
