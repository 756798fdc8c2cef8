/** The home folder, the database, its migrations and transactions, and the settings. */
@NullMarked
package app.linewright.store;

import org.jspecify.annotations.NullMarked;
