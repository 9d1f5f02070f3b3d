/** Codes of coupons: they are made, and read, with a key that is not in the ledger. */
@NullMarked
package io.tillbook.server.coupons;

import org.jspecify.annotations.NullMarked;
