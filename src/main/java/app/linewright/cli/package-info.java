/** The command line. */
@NullMarked
package app.linewright.cli;

import org.jspecify.annotations.NullMarked;
