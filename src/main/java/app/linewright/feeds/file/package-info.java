/** What every format of odds and results files has in common: reading its rows into games, quotes and players. */
@NullMarked
package app.linewright.feeds.file;

import org.jspecify.annotations.NullMarked;
