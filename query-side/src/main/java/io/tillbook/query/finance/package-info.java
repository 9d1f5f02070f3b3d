/**
 * The books as they can be read: journal, balances and statements, all folded from the events of the ledger, and shown
 * by whichever chart of accounts is asked for.
 */
@NullMarked
package io.tillbook.query.finance;

import org.jspecify.annotations.NullMarked;
