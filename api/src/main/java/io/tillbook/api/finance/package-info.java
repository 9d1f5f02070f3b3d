/**
 * The books: what each event of the ledger does to the accounts, and what can be asked of them. Nothing is posted when
 * goods are sold; journal and balances follow from the events.
 */
@NullMarked
package io.tillbook.api.finance;

import org.jspecify.annotations.NullMarked;
