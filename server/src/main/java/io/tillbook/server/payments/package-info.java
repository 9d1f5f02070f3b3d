/**
 * What the server does with payments between the ledger and the providers: it sends each once, keeps what providers
 * answer, and takes what they tell by themselves. What is asked for later is asked by the automations.
 */
@NullMarked
package io.tillbook.server.payments;

import org.jspecify.annotations.NullMarked;
