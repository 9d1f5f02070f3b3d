/**
 * The books as they can be read: journal, balances and statements, all folded from the events of the ledger, and shown
 * by whichever chart of accounts is asked for. It has more than 25 files because each statement is a type of its own.
 */
@NullMarked
package io.tillbook.query.finance;

import org.jspecify.annotations.NullMarked;
