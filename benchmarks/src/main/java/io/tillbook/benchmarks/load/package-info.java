/** Measures a running server from outside, over HTTP. */
@NullMarked
package io.tillbook.benchmarks.load;

import org.jspecify.annotations.NullMarked;
