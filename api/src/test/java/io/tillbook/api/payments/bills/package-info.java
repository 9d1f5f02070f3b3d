/** Checks the contract of provider bills. */
@NullMarked
package io.tillbook.api.payments.bills;

import org.jspecify.annotations.NullMarked;
