/** Tests of keys that are not in the ledger. */
@NullMarked
package io.tillbook.server.keys;

import org.jspecify.annotations.NullMarked;
