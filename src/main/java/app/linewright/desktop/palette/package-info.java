/** The command palette: one field that finds every action, panel, league, team, event and setting. */
@NullMarked
package app.linewright.desktop.palette;

import org.jspecify.annotations.NullMarked;
