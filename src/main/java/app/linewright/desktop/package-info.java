/** The JavaFX workstation. */
@NullMarked
package app.linewright.desktop;

import org.jspecify.annotations.NullMarked;
