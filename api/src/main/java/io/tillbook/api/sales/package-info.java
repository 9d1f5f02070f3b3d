/** Contract of sales: completed sales with their lines and tenders. */
@NullMarked
package io.tillbook.api.sales;

import org.jspecify.annotations.NullMarked;
