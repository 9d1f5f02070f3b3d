/** Coupons: campaigns, their codes, and what becomes of each. */
@NullMarked
package io.tillbook.api.coupons;

import org.jspecify.annotations.NullMarked;
