/**
 * Decides on coupons: their campaigns, their codes, their use by sales, and those that sales earn.
 *
 * <p>It has more than 25 files because each command, each part of a sale or return and each stream is one, and all of
 * them know what a coupon is.
 */
@NullMarked
package io.tillbook.command.coupons;

import org.jspecify.annotations.NullMarked;
