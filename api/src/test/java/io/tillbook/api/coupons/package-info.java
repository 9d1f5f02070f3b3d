/** Tests of the codes of coupons. */
@NullMarked
package io.tillbook.api.coupons;

import org.jspecify.annotations.NullMarked;
