/** The Odds API, version 4: its calls and what they cost, its refusals, and the feed that is made of its answers. */
@NullMarked
package app.linewright.feeds.oddsapi;

import org.jspecify.annotations.NullMarked;
