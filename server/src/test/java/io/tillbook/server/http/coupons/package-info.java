/** Tests of the endpoints of codes. */
@NullMarked
package io.tillbook.server.http.coupons;

import org.jspecify.annotations.NullMarked;
