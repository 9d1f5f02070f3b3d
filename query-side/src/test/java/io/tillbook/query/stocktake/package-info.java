/** Tests of stocktakes as they are shown. */
@NullMarked
package io.tillbook.query.stocktake;

import org.jspecify.annotations.NullMarked;
