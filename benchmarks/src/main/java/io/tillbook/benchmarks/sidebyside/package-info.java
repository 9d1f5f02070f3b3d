/** Measures the product and hand-written SQL on PostgreSQL in turns, on the same machine and disk. */
@NullMarked
package io.tillbook.benchmarks.sidebyside;

import org.jspecify.annotations.NullMarked;
