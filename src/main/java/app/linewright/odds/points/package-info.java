/** Margins and totals as distributions over whole scores, and lines brought to a common point with them. */
@NullMarked
package app.linewright.odds.points;

import org.jspecify.annotations.NullMarked;
