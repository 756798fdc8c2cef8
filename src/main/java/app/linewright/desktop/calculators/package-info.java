/** The calculators: what prices are in other formats, what they keep, and what stakes on them leave. */
@NullMarked
package app.linewright.desktop.calculators;

import org.jspecify.annotations.NullMarked;
