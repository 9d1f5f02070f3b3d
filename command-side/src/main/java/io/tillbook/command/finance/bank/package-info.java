/** Decides about statements of the bank: lines are taken once, and each is matched with what the books have of it. */
@NullMarked
package io.tillbook.command.finance.bank;

import org.jspecify.annotations.NullMarked;
