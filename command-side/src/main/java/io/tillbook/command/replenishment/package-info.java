/** Decides on stock policies and supplies, and tells other slices the policies that bear on a stock. */
@NullMarked
package io.tillbook.command.replenishment;

import org.jspecify.annotations.NullMarked;
