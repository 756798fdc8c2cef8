/** Benchmarks, run by {@code mvn -Pbench verify}, and the Java side of the comparisons with peers. */
@NullMarked
package app.linewright.bench;

import org.jspecify.annotations.NullMarked;
