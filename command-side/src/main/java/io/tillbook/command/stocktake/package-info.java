/** Decides on stocktakes: what is counted, and when the books are corrected by it. */
@NullMarked
package io.tillbook.command.stocktake;

import org.jspecify.annotations.NullMarked;
