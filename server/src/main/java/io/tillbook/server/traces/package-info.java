/** What requests leave behind beside the ledger: that a token was used, that something was denied. */
@NullMarked
package io.tillbook.server.traces;

import org.jspecify.annotations.NullMarked;
