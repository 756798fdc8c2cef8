/** Sources that are asked again and again, and the refresh that brings what they say into the store. */
@NullMarked
package app.linewright.feeds.live;

import org.jspecify.annotations.NullMarked;
