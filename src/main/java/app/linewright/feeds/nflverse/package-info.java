/** nflverse's {@code games.csv}: every NFL game since 1999 with its consensus closing line. */
@NullMarked
package app.linewright.feeds.nflverse;

import org.jspecify.annotations.NullMarked;
