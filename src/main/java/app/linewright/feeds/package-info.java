/** Sources of odds and results, and the import that brings them into the store. */
@NullMarked
package app.linewright.feeds;

import org.jspecify.annotations.NullMarked;
