/** Decides on which goods of a batch may be sold. */
@NullMarked
package io.tillbook.command.inventory.batch;

import org.jspecify.annotations.NullMarked;
