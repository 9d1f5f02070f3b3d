/** The kernel without a server around it, and a chain of stores that does business with it. */
@NullMarked
package io.tillbook.benchmarks.ledger;

import org.jspecify.annotations.NullMarked;
