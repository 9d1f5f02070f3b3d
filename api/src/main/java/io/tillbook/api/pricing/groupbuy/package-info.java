/** Group buying (拼团): a price for those who find enough others in time. */
@NullMarked
package io.tillbook.api.pricing.groupbuy;

import org.jspecify.annotations.NullMarked;
