/** Measures whether cost grows with history. */
@NullMarked
package io.tillbook.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
