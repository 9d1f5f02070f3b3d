/** How figures are handed on. */
@NullMarked
package io.tillbook.benchmarks.report;

import org.jspecify.annotations.NullMarked;
