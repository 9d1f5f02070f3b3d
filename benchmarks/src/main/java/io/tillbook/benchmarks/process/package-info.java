/** Processes that are measured: the packaged server, and how much processor time one has used. */
@NullMarked
package io.tillbook.benchmarks.process;

import org.jspecify.annotations.NullMarked;
