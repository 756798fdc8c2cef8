/** Asking a provider over the network: one request at a time, its key kept out of everything that is written. */
@NullMarked
package app.linewright.feeds.http;

import org.jspecify.annotations.NullMarked;
