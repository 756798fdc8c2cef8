/** Reading files in: the progress, and a report of what went in and what was refused. */
@NullMarked
package app.linewright.desktop.imports;

import org.jspecify.annotations.NullMarked;
