/**
 * The write side of provider bills. A bill is taken in parts and closed only if its rows add up to what it says; after
 * that each part is compared with the payments and refunds that its rows name.
 *
 * <p>It has more than 25 files because each command and each stream is one, and all of them know what a bill is.
 */
@NullMarked
package io.tillbook.command.payments.bills;

import org.jspecify.annotations.NullMarked;
