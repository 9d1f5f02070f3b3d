/** Tests of coupons and limited promotions over the whole server. */
@NullMarked
package io.tillbook.server.coupons;

import org.jspecify.annotations.NullMarked;
