/** What The Odds API v4 answers, read from its JSON. */
@NullMarked
package app.linewright.feeds.oddsapi.json;

import org.jspecify.annotations.NullMarked;
