@NullMarked
package io.tillbook.server.automation.coupons;

import org.jspecify.annotations.NullMarked;
