/** Leagues, competitors and their names, events, results and players; name matching; day windows in a time zone. */
@NullMarked
package app.linewright.sport;

import org.jspecify.annotations.NullMarked;
