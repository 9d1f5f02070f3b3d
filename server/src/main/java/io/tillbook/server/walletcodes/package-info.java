/** Codes that customers show to pay with: kept in the memory of one process, for a minute, and nowhere else. */
@NullMarked
package io.tillbook.server.walletcodes;

import org.jspecify.annotations.NullMarked;
