/** Game logs of Major League Baseball, made from Retrosheet's event files. */
@NullMarked
package app.linewright.feeds.mlb;

import org.jspecify.annotations.NullMarked;
