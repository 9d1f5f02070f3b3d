/** Tests of this part of inventory. */
@NullMarked
package io.tillbook.command.inventory.writeoff;

import org.jspecify.annotations.NullMarked;
