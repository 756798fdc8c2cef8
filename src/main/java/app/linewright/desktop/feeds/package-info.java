/** Asking feeds for their prices, by hand and by the clock, and what the window says about it. */
@NullMarked
package app.linewright.desktop.feeds;

import org.jspecify.annotations.NullMarked;
