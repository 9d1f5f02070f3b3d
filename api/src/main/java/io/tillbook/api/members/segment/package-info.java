/** Segments (人群): members who have something in common, as far as the ledger says who they are. */
@NullMarked
package io.tillbook.api.members.segment;

import org.jspecify.annotations.NullMarked;
