/** Tests of coupons. */
@NullMarked
package io.tillbook.command.coupons;

import org.jspecify.annotations.NullMarked;
