/** Payments: what is taken by providers or by hand, how sure the ledger is of it, and what goes back the way it came. */
@NullMarked
package io.tillbook.command.payments;

import org.jspecify.annotations.NullMarked;
