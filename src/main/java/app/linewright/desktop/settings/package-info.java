/** What a person has chosen for the window, kept between starts, and the panel where it is chosen. */
@NullMarked
package app.linewright.desktop.settings;

import org.jspecify.annotations.NullMarked;
