/** Contract of stocktake: counting what is there and correcting the books. */
@NullMarked
package io.tillbook.api.stocktake;

import org.jspecify.annotations.NullMarked;
