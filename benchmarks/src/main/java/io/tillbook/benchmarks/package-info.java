/** Measures the product: over HTTP, side by side with PostgreSQL, its kernel alone, and as history grows. */
@NullMarked
package io.tillbook.benchmarks;

import org.jspecify.annotations.NullMarked;
