/** Labels for shelves, weighed goods and batches, and the printers that print them: ZPL and TSPL. */
@NullMarked
package io.tillbook.device.label;

import org.jspecify.annotations.NullMarked;
