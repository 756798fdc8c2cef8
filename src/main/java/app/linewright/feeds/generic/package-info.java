/** CSV files of any make, read by a mapping that says what their columns mean. */
@NullMarked
package app.linewright.feeds.generic;

import org.jspecify.annotations.NullMarked;
