/** Bills of payment providers as they can be looked up, how they differ from the ledger, and what stores have taken. */
@NullMarked
package io.tillbook.query.payments.bills;

import org.jspecify.annotations.NullMarked;
