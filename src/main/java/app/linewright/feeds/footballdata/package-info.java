/** The season and fixtures files of football-data.co.uk, of every generation of their header. */
@NullMarked
package app.linewright.feeds.footballdata;

import org.jspecify.annotations.NullMarked;
