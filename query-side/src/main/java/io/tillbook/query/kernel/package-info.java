/**
 * How events become views: pure projections, folded in batches by one loop, in versions that are built beside each
 * other.
 *
 * <p>
 * It has more than 25 files because it is one room on purpose: the half that projections are written with is public,
 * and the half that folds them is package-private.
 */
@NullMarked
package io.tillbook.query.kernel;

import org.jspecify.annotations.NullMarked;
