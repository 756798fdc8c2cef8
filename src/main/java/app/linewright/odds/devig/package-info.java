/** Taking a book's margin out of its prices, and putting one back in. Formulas and sources: docs/formulas.md. */
@NullMarked
package app.linewright.odds.devig;

import org.jspecify.annotations.NullMarked;
