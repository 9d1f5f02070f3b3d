/**
 * What the server asks of a provider of payments, whichever it is, and what it is answered. A call never throws for
 * what the provider or the network does: it answers that the outcome is unknown.
 */
@NullMarked
package io.tillbook.server.payments.provider;

import org.jspecify.annotations.NullMarked;
