/**
 * Measures a running server from outside, over HTTP.
 *
 * <p>
 * It has more than 25 files because load and overload share one generator of traffic, whose parts are package-private.
 */
@NullMarked
package io.tillbook.benchmarks.load;

import org.jspecify.annotations.NullMarked;
