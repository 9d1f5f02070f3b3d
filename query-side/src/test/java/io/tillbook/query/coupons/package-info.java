/** Tests of campaigns and coupons as they are looked up. */
@NullMarked
package io.tillbook.query.coupons;

import org.jspecify.annotations.NullMarked;
