/** Pictures of every screen and state, taken of the real window. */
@NullMarked
package app.linewright.desktop.tour;

import org.jspecify.annotations.NullMarked;
