/** What the server does about coupons by itself. */
@NullMarked
package io.tillbook.server.automation.coupons;

import org.jspecify.annotations.NullMarked;
