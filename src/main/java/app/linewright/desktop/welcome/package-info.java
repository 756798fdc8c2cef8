/** What stands in the window before the first prices: where they can come from. */
@NullMarked
package app.linewright.desktop.welcome;

import org.jspecify.annotations.NullMarked;
