/** Taxes that are contained in prices: classes of products, their rates, what a receipt contains of them. */
@NullMarked
package io.tillbook.api.tax;

import org.jspecify.annotations.NullMarked;
