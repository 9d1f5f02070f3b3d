/** Decisions about statements of the bank. */
@NullMarked
package io.tillbook.command.finance.bank;

import org.jspecify.annotations.NullMarked;
