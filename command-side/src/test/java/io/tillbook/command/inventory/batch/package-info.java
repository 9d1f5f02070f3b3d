/** Tests of this part of inventory. */
@NullMarked
package io.tillbook.command.inventory.batch;

import org.jspecify.annotations.NullMarked;
