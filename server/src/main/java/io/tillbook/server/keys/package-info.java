/** Keys that are not in the ledger: the master key, and one for each person, which seals their data. */
@NullMarked
package io.tillbook.server.keys;

import org.jspecify.annotations.NullMarked;
