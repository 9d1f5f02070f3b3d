/** Tests of batches. */
@NullMarked
package io.tillbook.query.inventory.batch;

import org.jspecify.annotations.NullMarked;
