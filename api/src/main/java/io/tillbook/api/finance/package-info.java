/**
 * The books: what each event of the ledger does to the accounts, and what can be asked of them. Nothing is posted when
 * goods are sold; journal and balances follow from the events. It has more than 25 files because each kind of documents
 * has its posting rules, and each word of the books its type.
 */
@NullMarked
package io.tillbook.api.finance;

import org.jspecify.annotations.NullMarked;
