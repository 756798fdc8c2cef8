/** Value, arbitrages and middles: what the stored prices offer, how old it is, and what stakes on it leave. */
@NullMarked
package app.linewright.desktop.opportunity;

import org.jspecify.annotations.NullMarked;
