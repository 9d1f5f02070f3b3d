/** Codes of coupons over HTTP: all of a campaign to be printed, and whether one works. */
@NullMarked
package io.tillbook.server.http.coupons;

import org.jspecify.annotations.NullMarked;
