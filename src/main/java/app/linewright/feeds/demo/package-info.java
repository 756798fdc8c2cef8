/** The demo league: simulated games, books and prices, through the same door as a real feed. */
@NullMarked
package app.linewright.feeds.demo;

import org.jspecify.annotations.NullMarked;
