/** Decides on coupons: their campaigns, their codes, and their use by sales. */
@NullMarked
package io.tillbook.command.coupons;

import org.jspecify.annotations.NullMarked;
