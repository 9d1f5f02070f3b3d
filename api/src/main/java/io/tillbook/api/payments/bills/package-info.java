/**
 * Bills of payment providers: what they have captured, given back and taken for it, compared with the ledger.
 */
@NullMarked
package io.tillbook.api.payments.bills;

import org.jspecify.annotations.NullMarked;
