/** How a sale and a return are put together of parts that each capability brings along. */
@NullMarked
package io.tillbook.command.checkout;

import org.jspecify.annotations.NullMarked;
