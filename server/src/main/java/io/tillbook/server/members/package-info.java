/** What members need that the ledger does not have: hashes of their numbers. */
@NullMarked
package io.tillbook.server.members;

import org.jspecify.annotations.NullMarked;
