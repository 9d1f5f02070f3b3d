/** How the first one gets into a new ledger. */
@NullMarked
package io.tillbook.server.setup;

import org.jspecify.annotations.NullMarked;
