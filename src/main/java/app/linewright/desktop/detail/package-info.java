/** One market looked at closely: how its prices and its fair line moved, every book, every method. */
@NullMarked
package app.linewright.desktop.detail;

import org.jspecify.annotations.NullMarked;
