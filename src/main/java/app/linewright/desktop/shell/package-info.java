/** The frame of the window: the panels, the title bar and the status bar. */
@NullMarked
package app.linewright.desktop.shell;

import org.jspecify.annotations.NullMarked;
