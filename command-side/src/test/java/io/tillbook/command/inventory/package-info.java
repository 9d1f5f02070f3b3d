/** Tests of the decisions of inventory. */
@NullMarked
package io.tillbook.command.inventory;

import org.jspecify.annotations.NullMarked;
