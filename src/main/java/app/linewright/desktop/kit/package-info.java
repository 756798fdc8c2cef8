/** What every panel shares: views and their words, work off the JavaFX thread, the theme, figures as they are shown. */
@NullMarked
package app.linewright.desktop.kit;

import org.jspecify.annotations.NullMarked;
