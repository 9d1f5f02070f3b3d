/** Payments: what providers take, or somebody by hand, how sure the ledger is of it, and what goes back. */
@NullMarked
package io.tillbook.command.payments;

import org.jspecify.annotations.NullMarked;
