/** Decides on goods that can neither be sold nor sent back. */
@NullMarked
package io.tillbook.command.inventory.writeoff;

import org.jspecify.annotations.NullMarked;
