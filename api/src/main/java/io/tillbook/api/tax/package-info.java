/** Taxes that are contained in prices. */
@NullMarked
package io.tillbook.api.tax;

import org.jspecify.annotations.NullMarked;
