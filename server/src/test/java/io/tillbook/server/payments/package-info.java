/** Checks what a server does with payments between the ledger and the providers. */
@NullMarked
package io.tillbook.server.payments;

import org.jspecify.annotations.NullMarked;
