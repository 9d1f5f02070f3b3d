/** Random histories of a small chain, judged by books of their own that use none of the code they judge. */
@NullMarked
package io.tillbook.command.simulation;

import org.jspecify.annotations.NullMarked;
