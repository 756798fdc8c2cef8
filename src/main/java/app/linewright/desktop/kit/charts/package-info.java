/** Charts in the window's colours, with crosshair, zoom, copy and export. */
@NullMarked
package app.linewright.desktop.kit.charts;

import org.jspecify.annotations.NullMarked;
