/** Batches: what there is of them, when they expire, and where each came from and went to. */
@NullMarked
package io.tillbook.query.inventory.batch;

import org.jspecify.annotations.NullMarked;
