/** Measures the kernel without a server around it, operation by operation, with what each allocates. */
@NullMarked
package io.tillbook.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
