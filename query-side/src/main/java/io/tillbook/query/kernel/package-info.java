/** How events become views: pure projections, folded in batches, each document remembering how far it has come. */
@NullMarked
package io.tillbook.query.kernel;

import org.jspecify.annotations.NullMarked;
