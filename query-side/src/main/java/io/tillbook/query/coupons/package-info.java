/** Campaigns and coupons, as they can be looked up. */
@NullMarked
package io.tillbook.query.coupons;

import org.jspecify.annotations.NullMarked;
