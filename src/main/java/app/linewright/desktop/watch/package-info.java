/** What a person keeps an eye on: events on the watch list, and prices that are to be told of. */
@NullMarked
package app.linewright.desktop.watch;

import org.jspecify.annotations.NullMarked;
