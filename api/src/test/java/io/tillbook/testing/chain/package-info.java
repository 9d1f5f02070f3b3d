/** Random histories of a chain, and an auditor who judges them by books of his own, from nothing but the commands. */
@NullMarked
package io.tillbook.testing.chain;

import org.jspecify.annotations.NullMarked;
