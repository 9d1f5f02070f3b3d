/** Count sheets and reports of stocktakes over HTTP, to be printed or taken into a table. */
@NullMarked
package io.tillbook.server.stocktake;

import org.jspecify.annotations.NullMarked;
