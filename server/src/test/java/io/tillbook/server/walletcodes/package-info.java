/** Checks that codes which customers show are kept nowhere. */
@NullMarked
package io.tillbook.server.walletcodes;

import org.jspecify.annotations.NullMarked;
