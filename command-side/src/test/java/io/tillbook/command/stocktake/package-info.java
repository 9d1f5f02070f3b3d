/** Tests of stocktakes. */
@NullMarked
package io.tillbook.command.stocktake;

import org.jspecify.annotations.NullMarked;
