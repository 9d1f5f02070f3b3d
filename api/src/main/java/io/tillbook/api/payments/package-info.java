/** The contract of payments: what can be asked, what happens, and how sure the ledger is of what providers took. */
@NullMarked
package io.tillbook.api.payments;

import org.jspecify.annotations.NullMarked;
