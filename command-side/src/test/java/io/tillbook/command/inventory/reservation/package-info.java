/** Tests of this part of inventory. */
@NullMarked
package io.tillbook.command.inventory.reservation;

import org.jspecify.annotations.NullMarked;
