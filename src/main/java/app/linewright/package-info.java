/** The launcher and the composition root; nothing imports this package. */
@NullMarked
package app.linewright;

import org.jspecify.annotations.NullMarked;
