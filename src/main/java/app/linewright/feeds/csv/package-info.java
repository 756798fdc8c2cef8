/** Reading CSV files as they are found: any usual encoding and line end, zipped or not, with broken lines in them. */
@NullMarked
package app.linewright.feeds.csv;

import org.jspecify.annotations.NullMarked;
