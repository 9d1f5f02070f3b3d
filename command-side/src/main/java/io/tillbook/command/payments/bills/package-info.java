/**
 * The write side of provider bills. A bill is taken in parts and closed only if its rows add up to what it says; after
 * that each part is compared with the payments and refunds that its rows name.
 */
@NullMarked
package io.tillbook.command.payments.bills;

import org.jspecify.annotations.NullMarked;
